package org.huoye.demokit.panel;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.huoye.demokit.LiveRunner.Phase;

/**
 * A training that goes on, or has ended while nobody looked. JavaFX thread only.
 *
 * @param demo id of its demo, by which the panel opens it again
 * @param title what the reader knows it as
 * @param phase what it is doing
 * @param progress how much is done, 0 to 1; negative if that cannot be known
 * @param stop pauses it; its state is kept for when the reader comes back
 */
public record RunningTraining(String demo, String title, ReadOnlyObjectProperty<Phase> phase,
        ReadOnlyDoubleProperty progress, Runnable stop) {
}
