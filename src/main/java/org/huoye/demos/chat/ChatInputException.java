package org.huoye.demos.chat;

import org.huoye.platform.Explained;
import org.huoye.platform.Messages;

/** What cannot be asked, with the sentence for the reader. */
final class ChatInputException extends RuntimeException implements Explained {

    private static final long serialVersionUID = 1L;
    private static final Messages TEXT = Messages.beside(ChatInputException.class);

    private final String sentence;

    private ChatInputException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** @param length of the question in characters */
    static ChatInputException tooLong(int length, int most) {
        return new ChatInputException(TEXT.get("problem.long", length, most));
    }

    /** @param count of questions in the file */
    static ChatInputException many(int count, int most) {
        return new ChatInputException(TEXT.get("problem.many", count, most));
    }

    static ChatInputException nothing() {
        return new ChatInputException(TEXT.get("problem.nothing"));
    }

    static ChatInputException noBook() {
        return new ChatInputException(TEXT.get("problem.noBook"));
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
