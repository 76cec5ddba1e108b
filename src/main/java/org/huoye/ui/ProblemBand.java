package org.huoye.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.huoye.platform.Failure;
import org.huoye.platform.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A band inside a view that says in one sentence what went wrong, or what the reader should know. Behind 详情 is the
 * number of the entry in the log. Takes no room while it is silent. JavaFX thread only.
 */
public final class ProblemBand extends VBox {

    private static final Messages TEXT = Messages.beside(ProblemBand.class);

    private final Label sentence = Controls.label("", "band-text");
    private final Label details = Controls.label("", "soft", "code");
    private final Button show = Controls.quiet(TEXT.get("band.details"));
    private final Button copy = Controls.quiet(TEXT.get("band.copy"));
    private final Button remedy = Controls.quiet("");
    private String logId = "";

    public ProblemBand() {
        getStyleClass().add("band");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button close = Controls.iconButton(Feather.X, TEXT.get("band.close"));
        close.setOnAction(event -> clear());
        show.setOnAction(event -> showDetails());
        copy.setOnAction(event -> Copying.text(logId));
        HBox said = new HBox(new FontIcon(Feather.INFO), sentence, close);
        said.setAlignment(Pos.CENTER_LEFT);
        HBox actions = new HBox(remedy, show, details, copy);
        actions.setAlignment(Pos.CENTER_LEFT);
        actions.getStyleClass().add("band-actions");
        actions.visibleProperty().bind(remedy.visibleProperty().or(show.visibleProperty())
                .or(details.visibleProperty()));
        actions.managedProperty().bind(actions.visibleProperty());
        for (var row : List.of(said, actions)) {
            row.getStyleClass().add("band-row");
        }
        for (var part : actions.getChildren()) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().setAll(said, actions);
        managedProperty().bind(visibleProperty());
        clear();
    }

    /** Says something that has no entry in the log. */
    public void say(String text) {
        logId = "";
        sentence.setText(text);
        details.setVisible(false);
        copy.setVisible(false);
        show.setVisible(false);
        remedy.setVisible(false);
        setVisible(true);
    }

    /** Says what failed, with the number of its entry in the log behind 详情. */
    public void show(Failure failure) {
        say(failure.sentence());
        logId = failure.logId();
        show.setVisible(true);
    }

    /** Offers an action beside the sentence just said; the band falls silent when it is taken. */
    public void offer(String text, Runnable action) {
        remedy.setText(text);
        remedy.setOnAction(event -> {
            clear();
            action.run();
        });
        remedy.setVisible(true);
    }

    /** Falls silent. */
    public void clear() {
        setVisible(false);
    }

    private void showDetails() {
        details.setText(TEXT.get("band.log", logId));
        details.setVisible(true);
        copy.setVisible(true);
        show.setVisible(false);
        copy.requestFocus();
    }
}
