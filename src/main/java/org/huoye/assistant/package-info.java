/**
 * The course assistant: passages of the open book and curated questions, found by meaning and by words, with an answer that
 * somebody wrote and the place it stands in. Stands on book, markdown, search, pipelines.text and inference; knows nothing
 * of JavaFX nor of the demo that shows it.
 */
@NullMarked
package org.huoye.assistant;

import org.jspecify.annotations.NullMarked;
