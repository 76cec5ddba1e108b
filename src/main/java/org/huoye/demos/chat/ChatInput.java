package org.huoye.demos.chat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.huoye.assistant.Assistant;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.InputKind;
import org.huoye.media.TextReader;

/** A text is one question; a text file holds one question a line. */
final class ChatInput implements InputAdapter<ChatTalk> {

    /** How many questions of a file are asked. */
    static final int MOST_QUESTIONS = 100;

    /** Control characters, blanks of every kind, and marks that only turn the direction of writing. */
    private static final String NOTHING_TO_SEE = "[\\p{Cc}\\p{Z}\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}]+";

    @Override
    public InputKind kind() {
        return InputKind.TEXT;
    }

    /** @throws ChatInputException if it is longer than a question may be */
    @Override
    public ChatTalk fromText(String text) {
        return ChatTalk.asking(questions(List.of(text)));
    }

    /** @throws ChatInputException if there are too many questions, or one is longer than a question may be */
    @Override
    public ChatTalk fromFile(Path file) throws IOException {
        return ChatTalk.asking(questions(TextReader.read(file).lines().toList()));
    }

    private static List<String> questions(List<String> lines) {
        List<String> questions = lines.stream().map(line -> line.replaceAll(NOTHING_TO_SEE, " ").strip())
                .filter(line -> !line.isEmpty()).toList();
        if (questions.size() > MOST_QUESTIONS) {
            throw ChatInputException.many(questions.size(), MOST_QUESTIONS);
        }
        for (String question : questions) {
            int length = question.codePointCount(0, question.length());
            if (length > Assistant.LONGEST_QUESTION) {
                throw ChatInputException.tooLong(length, Assistant.LONGEST_QUESTION);
            }
        }
        return questions;
    }
}
