package org.huoye.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the small controls that every view uses, each with its style class, tooltip and accessible name. */
public final class Controls {

    private static final Duration TOOLTIP_DELAY = Duration.millis(400);

    private Controls() {
    }

    /** A square button that shows only an icon; its name is its tooltip and what screen readers say. */
    public static Button iconButton(Ikon icon, String name) {
        return dressed(new Button(), icon, name);
    }

    /** An {@link #iconButton} that stays pressed. */
    public static ToggleButton iconToggle(Ikon icon, String name) {
        return dressed(new ToggleButton(), icon, name);
    }

    private static <B extends ButtonBase> B dressed(B button, Ikon icon, String name) {
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("icon-button");
        name(button, name);
        return button;
    }

    /** Sets what the tooltip shows and screen readers say. */
    public static void name(ButtonBase button, String name) {
        button.setAccessibleText(name);
        Tooltip tooltip = new Tooltip(name);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        button.setTooltip(tooltip);
    }

    /** The one filled button of a view. */
    public static Button primary(String text) {
        return styled(new Button(text), "primary");
    }

    /** A button without border, for everything that is not the main thing. */
    public static Button quiet(String text) {
        return styled(new Button(text), "quiet");
    }

    /** A label with style classes. */
    public static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    private static Button styled(Button button, String styleClass) {
        button.getStyleClass().add(styleClass);
        return button;
    }
}
