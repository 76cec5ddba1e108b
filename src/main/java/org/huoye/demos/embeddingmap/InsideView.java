package org.huoye.demos.embeddingmap;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.huoye.demokit.panel.TokenChips;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** What the model made of the two that are chosen: their tokens and their vectors. */
final class InsideView extends VBox {

    private static final Messages TEXT = Messages.beside(InsideView.class);
    private static final int FIRST_NUMBERS = 5;

    InsideView() {
        getStyleClass().add("how-trace");
        getStylesheets().add(EmbeddingMapView.STYLES); // it is on another page than the view
    }

    /** Shows two items; one, if both are equal. */
    void show(MapItem first, MapItem second) {
        getChildren().setAll(block(first, "data-1"));
        if (!first.equals(second)) {
            getChildren().add(block(second, "data-2"));
        }
        getChildren().add(sentence(TEXT.get("inside.about")));
    }

    private static VBox block(MapItem item, String colour) {
        Label title = Controls.label(item.text(), "map-title");
        VBox block = new VBox(title, sentence(TEXT.get("inside.tokens", item.tokens().size())),
                new TokenChips(item.tokens()), sentence(TEXT.get("inside.vector", numbers(item))),
                new VectorStrip(item.vector().values(), colour));
        block.getStyleClass().add("map");
        return block;
    }

    private static String numbers(MapItem item) {
        float[] values = item.vector().values();
        return IntStream.range(0, Math.min(FIRST_NUMBERS, values.length))
                .mapToObj(i -> String.format(Locale.ROOT, "%.3f", values[i])).collect(Collectors.joining("、"));
    }

    private static Label sentence(String text) {
        Label label = Controls.label(text, "small", "soft");
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
