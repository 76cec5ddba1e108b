package org.huoye.demos.chat;

import java.util.List;
import java.util.Optional;
import org.huoye.assistant.Answerer;
import org.huoye.assistant.Assistant;
import org.huoye.demokit.CodeRegion;
import org.huoye.demokit.Conversation;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.Sample;
import org.huoye.pipelines.text.SentenceEmbedder;
import org.jspecify.annotations.Nullable;

/** 聊天对话: answers questions about the open book with bge-small-zh and a lexical index, or says that it does not know. */
public final class Chat implements Demo<ChatTalk, ChatResult> {

    @Override
    public DemoSpec spec() {
        return new DemoSpec("chat", List.of(Assistant.MODEL), List.of(),
                List.of(new Sample("什么是过拟合"), new Sample("那怎么避免呢"), new Sample("什么是 CTC"),
                        new Sample("照片会传到网上吗"), new Sample("今晚吃什么"), new Sample("follow-ups.txt")),
                List.of(new CodeRegion(ChatCore.class, "run"), new CodeRegion(Answerer.class, "ask"),
                        new CodeRegion(SentenceEmbedder.class, "embed")),
                100);
    }

    @Override
    public InputAdapter<ChatTalk> input() {
        return new ChatInput();
    }

    @Override
    public Optional<Conversation<ChatTalk, ChatResult>> conversation() {
        return Optional.of(new Conversation<>() {
            @Override
            public ChatTalk goOn(ChatTalk before, @Nullable ChatResult answered, ChatTalk next) {
                return (answered == null ? before : ChatTalk.after(answered.turns())).and(next.questions());
            }

            @Override
            public boolean asks(ChatTalk talk) {
                return !talk.questions().isEmpty();
            }
        });
    }

    @Override
    public DemoCore<ChatTalk, ChatResult> open(DemoContext context) {
        return new ChatCore(context);
    }

    @Override
    public ResultView<ChatTalk, ChatResult> view() {
        return new ChatView();
    }
}
