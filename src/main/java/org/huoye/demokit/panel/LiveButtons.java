package org.huoye.demokit.panel;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import org.huoye.demokit.LiveKind;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons among the inputs that start a camera, a microphone or a film, as far as there are any. */
final class LiveButtons {

    private static final Messages TEXT = Messages.beside(LiveButtons.class);

    private LiveButtons() {
    }

    /** @param live the demo's live part, if it has one */
    static List<Button> of(@Nullable LiveModel<?, ?> live, InputSource source) {
        List<Button> buttons = new ArrayList<>();
        if (live != null) {
            for (LiveKind kind : LiveKind.values()) {
                if (live.offers(kind) && kind != LiveKind.TRAINING) {
                    buttons.add(button(kind, live, source));
                }
            }
        }
        return buttons;
    }

    private static Button button(LiveKind kind, LiveModel<?, ?> live, InputSource source) {
        Button button = withIcon("input." + kind, switch (kind) {
            case MICROPHONE -> Feather.MIC;
            case VIDEO_FILE -> Feather.FILM;
            case CAMERA, TRAINING -> Feather.CAMERA;
        });
        button.setId("input-" + kind);
        button.setOnAction(event -> {
            if (kind == LiveKind.VIDEO_FILE) {
                source.openFilm(button, live);
            } else {
                live.start(kind);
            }
        });
        return button;
    }

    /** A quiet button with icon and word, named by {@code <key>.name}. */
    static Button withIcon(String key, Feather icon) {
        Button button = Controls.quiet(TEXT.get(key));
        button.setGraphic(new FontIcon(icon));
        Controls.name(button, TEXT.get(key + ".name"));
        return button;
    }
}
