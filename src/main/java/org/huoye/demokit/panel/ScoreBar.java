package org.huoye.demokit.panel;

import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.huoye.ui.Controls;

/** A row with a label left, a bar of 8 px and the number right; the same columns in every row. JavaFX thread only. */
public final class ScoreBar extends HBox {

    private static final double NAME_SHARE = 0.46;

    private final Label name;
    private final Label number;
    private final Track track = new Track();
    private final String words;

    /**
     * @param label what the number says
     * @param english the same in English, shown softly; may be empty
     * @param score 0 to 1
     */
    public ScoreBar(String label, String english, double score) {
        getStyleClass().add("score-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label foreign = Controls.label(english, "small", "soft");
        name = Controls.label(label);
        // of two names the English one is shortened; a name alone, such as a person's, must give way itself
        name.setMinWidth(english.isEmpty() ? 0 : Region.USE_PREF_SIZE);
        HBox names = new HBox(name, foreign);
        names.getStyleClass().add("names");
        names.setAlignment(Pos.BASELINE_LEFT);
        names.setMinWidth(0);
        names.setMaxHeight(Region.USE_PREF_SIZE); // as high as its words, so that they stand level with the number
        names.prefWidthProperty().bind(widthProperty().multiply(NAME_SHARE));
        names.maxWidthProperty().bind(names.prefWidthProperty());
        number = Controls.label("", "number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        words = label + " " + english + " ";
        setHgrow(track, Priority.ALWAYS);
        getChildren().setAll(names, track, number);
        setScore(score);
    }

    /** Moves the bar. */
    public void setScore(double score) {
        track.share = Math.clamp(score, 0, 1);
        track.requestLayout();
        number.setText(text(score));
        setAccessibleText(words + text(score));
    }

    /** Marks a score to compare with, such as what it was before. */
    public void setMark(double score) {
        track.mark(Math.clamp(score, 0, 1));
    }

    /** A score as it is shown and copied, such as {@code 0.93}. */
    public static String text(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }

    /** The class of the bar's colour, such as {@code data-2}. */
    public void setColour(String styleClass) {
        track.fill.getStyleClass().add(styleClass);
    }

    private static final class Track extends Region {

        /** A mark is this much taller than the bar, above and below. */
        private static final double OVER = 3;

        private final Region fill = new Region();
        private final Region mark = new Region();
        private double share;
        private double marked;

        Track() {
            getStyleClass().add("bar");
            fill.getStyleClass().add("bar-fill");
            mark.getStyleClass().add("bar-mark");
            mark.setVisible(false);
            getChildren().setAll(fill, mark);
        }

        void mark(double at) {
            marked = at;
            mark.setVisible(true);
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            layoutInArea(fill, 0, 0, getWidth() * share, getHeight(), 0,
                    HPos.LEFT, VPos.CENTER);
            double width = mark.prefWidth(-1);
            mark.resizeRelocate(Math.max(0, getWidth() * marked - width), -OVER, width, getHeight() + 2 * OVER);
        }
    }
}
