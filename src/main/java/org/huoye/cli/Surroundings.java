package org.huoye.cli;

import java.util.Optional;
import org.huoye.book.Book;
import org.huoye.book.BookException;
import org.huoye.demokit.DemoCatalog;
import org.huoye.inference.ModelStore;
import org.huoye.inference.Models;
import org.huoye.platform.Installation;
import org.huoye.platform.UserFolders;
import org.huoye.store.UserDatabase;

/**
 * What commands work with.
 *
 * @param terminal streams
 * @param demos every demo of the book
 * @param folders the user's folders
 */
record Surroundings(Terminal terminal, DemoCatalog demos, UserFolders folders) {

    /** The application's own files; looked for only by the commands that need them. */
    Installation installation() {
        return Installation.find();
    }

    /** The bundled book, which runs of the command line are about; empty if it is damaged, which its demo will tell. */
    Optional<Book> book() {
        try {
            return Optional.of(Book.open(installation().content()));
        } catch (BookException e) {
            return Optional.empty();
        }
    }

    /** What the user made; opened only by who asks it something. The caller closes it. */
    UserDatabase store() {
        return UserDatabase.in(folders.data());
    }

    /** A store over the shipped models; the caller closes it. */
    ModelStore models() {
        return Models.open(installation().models());
    }
}
