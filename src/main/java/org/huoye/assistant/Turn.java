package org.huoye.assistant;

import java.util.Optional;

/**
 * A question that was asked and how it was understood.
 *
 * @param question as it was typed
 * @param understood with the topic that it left unsaid
 * @param source where its answer stood, empty if there was none
 */
public record Turn(String question, String understood, Optional<Source> source) {
}
