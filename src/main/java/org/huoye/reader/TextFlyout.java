package org.huoye.reader;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.kordamp.ikonli.feather.Feather;

/** 文字: size of the text, width of the page, and whether things may move. */
public final class TextFlyout extends GridPane {

    private static final Messages TEXT = Messages.beside(TextFlyout.class);

    private final Button larger = Controls.iconButton(Feather.PLUS, TEXT.get("bar.larger"));

    public TextFlyout(ReadingLook look) {
        getStyleClass().add("text-flyout");
        addRow(0, name("text.size"), size(look));
        addRow(1, name("text.width"), width(look));
        CheckBox still = new CheckBox(TEXT.get("text.still"));
        still.setSelected(look.stillProperty().get());
        still.setOnAction(event -> look.setStill(still.isSelected()));
        add(still, 0, 2, 2, 1);
    }

    /** What gets the keyboard first. */
    public Node first() {
        return larger.isDisabled() ? this : larger;
    }

    private static Label name(String key) {
        return Controls.label(TEXT.get(key), "soft");
    }

    private HBox size(ReadingLook look) {
        Button smaller = Controls.iconButton(Feather.MINUS, TEXT.get("bar.smaller"));
        smaller.disableProperty().bind(look.canShrink().not());
        smaller.setOnAction(event -> look.shrink());
        larger.disableProperty().bind(look.canEnlarge().not());
        larger.setOnAction(event -> look.enlarge());
        Button now = Controls.quiet("");
        now.getStyleClass().add("text-size");
        now.textProperty().bind(look.textPercent());
        now.setOnAction(event -> look.resetSize());
        Controls.name(now, TEXT.get("bar.size"));
        HBox row = new HBox(smaller, now, larger);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static HBox width(ReadingLook look) {
        HBox row = new HBox();
        row.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (PageWidth width : PageWidth.values()) {
            ToggleButton choice = new ToggleButton(TEXT.get("text.width." + width.id()));
            choice.getStyleClass().add("segment");
            choice.setAccessibleText(TEXT.get("text.width.name", choice.getText()));
            choice.setToggleGroup(group);
            choice.setSelected(look.widthProperty().get() == width);
            choice.setOnAction(event -> {
                choice.setSelected(true); // a second press does not leave the page without a width
                look.setWidth(width);
            });
            row.getChildren().add(choice);
        }
        return row;
    }
}
