/**
 * The terms of a whole book, and the page that lists them. Stands on book, markdown and jobs; knows nothing of JavaFX.
 */
@NullMarked
package org.huoye.glossary;

import org.jspecify.annotations.NullMarked;
