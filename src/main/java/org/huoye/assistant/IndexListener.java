package org.huoye.assistant;

/** Hears how far reading a book has come. Called on the thread of the work; returns quickly. */
@FunctionalInterface
public interface IndexListener {

    /**
     * Some more has been read.
     *
     * @param done texts whose vectors are there
     * @param all texts of the book and the prepared questions together
     */
    void indexed(int done, int all);

    /** Hears nothing. */
    static IndexListener none() {
        return (done, all) -> {
        };
    }
}
