package org.huoye.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the window should open with.
 *
 * @param book a book's folder or a Markdown file; the bundled book if empty
 */
public record StartRequest(Optional<Path> book) {
}
