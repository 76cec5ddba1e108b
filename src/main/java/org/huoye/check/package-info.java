/**
 * What an author should mend in a book. Stands on book, markdown, glossary and the catalogue of demos; knows nothing of JavaFX.
 */
@NullMarked
package org.huoye.check;

import org.jspecify.annotations.NullMarked;
