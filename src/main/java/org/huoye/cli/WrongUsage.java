package org.huoye.cli;

/** A command was called in a way that cannot work; the message is the sentence for the user. Exit code 2. */
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUsage(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
