package org.huoye.demos.translation;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.huoye.pipelines.text.translation.Attention;
import org.huoye.pipelines.text.translation.TranslatedSentence;
import org.huoye.pipelines.text.translation.TranslatedSentence.Insides;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;

/** The attention of one sentence: encoder, decoder to the source, decoder to itself; every layer and head can be chosen. */
final class AttentionPart extends VBox {

    /** Whose attention. */
    enum Kind {
        /** From the source's pieces to each other. */
        SOURCE,
        /** From the translation's pieces to the source's. */
        CROSS,
        /** From the translation's pieces to those before them. */
        TARGET
    }

    /**
     * What is pointed at.
     *
     * @param kind whose attention
     * @param grid the weights on show
     * @param row the piece that looks
     */
    record Looking(Kind kind, AttentionGrid grid, int row) {
    }

    private static final Messages TEXT = Messages.beside(AttentionPart.class);

    private final Consumer<Looking> onLooking;
    private final AttentionMap map = new AttentionMap(this::point);
    private final Label sentence = Controls.label("", "small");
    private final Label meaning = Controls.label("", "small", "soft");
    private final FlowPane layers = new FlowPane();
    private final FlowPane heads = new FlowPane();
    private Kind kind = Kind.CROSS;
    private int layer;
    private int head = AttentionGrid.MEAN;
    private int row;
    private @Nullable AttentionGrid grid;
    private @Nullable Insides insides;
    private List<String> source = List.of();
    private List<String> target = List.of();

    /** @param onLooking hears which row is lit, so that the pieces can be tinted */
    AttentionPart(Consumer<Looking> onLooking) {
        this.onLooking = onLooking;
        getStyleClass().add("inside-part");
        FlowPane kinds = new FlowPane();
        kinds.getStyleClass().add("kinds");
        choose(kinds, List.of(Kind.CROSS, Kind.SOURCE, Kind.TARGET).stream()
                .map(each -> TEXT.get("attention.kind." + each)).toList(), "attention-kind-", 0, index -> {
                    kind = List.of(Kind.CROSS, Kind.SOURCE, Kind.TARGET).get(index);
                    layer = Math.min(layer, attention().layers() - 1);
                    row = 0;
                    refresh();
                });
        layers.getStyleClass().add("layers");
        heads.getStyleClass().add("layers");
        layers.setAlignment(Pos.CENTER_LEFT);
        heads.setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setId("attention-sentence");
        meaning.setWrapText(true);
        map.setId("attention-map");
        getChildren().setAll(Controls.label(TEXT.get("attention.title"), "map-title"), kinds, layers, heads, map,
                sentence, meaning);
    }

    /**
     * Shows a sentence.
     *
     * @param sourceNames of its pieces, the sign that ends it last
     * @param targetNames of its steps
     */
    void show(TranslatedSentence shown, List<String> sourceNames, List<String> targetNames) {
        insides = shown.insides().orElse(null);
        source = sourceNames;
        target = targetNames;
        setVisible(insides != null);
        setManaged(insides != null);
        if (insides != null) {
            layer = Math.min(layer, attention().layers() - 1);
            row = 0;
            refresh();
        }
    }

    /** Points at a piece of the translation. */
    void pointAtTarget(int step) {
        AttentionGrid shown = grid;
        if (shown != null && kind != Kind.SOURCE && step < shown.rows().size()) {
            point(step, shown.most(step));
        }
    }

    /** Points at a piece of the source. */
    void pointAtSource(int piece) {
        AttentionGrid shown = grid;
        if (shown == null || kind == Kind.TARGET) {
            return;
        }
        if (kind == Kind.SOURCE) {
            point(piece, shown.most(piece));
        } else {
            point(row, piece);
        }
    }

    private Attention attention() {
        Insides shown = insides;
        if (shown == null) {
            throw new IllegalStateException("no sentence is shown");
        }
        return switch (kind) {
            case SOURCE -> shown.source();
            case CROSS -> shown.cross();
            case TARGET -> shown.target();
        };
    }

    private void refresh() {
        Attention attention = attention();
        choose(layers, numbered(TEXT.get("attention.layer"), attention.layers()), "attention-layer-", layer, index -> {
            layer = index;
            draw();
        });
        List<String> names = IntStream.rangeClosed(0, attention.heads())
                .mapToObj(number -> number == 0 ? TEXT.get("attention.mean") : TEXT.get("attention.head", number))
                .toList();
        choose(heads, names, "attention-head-", head + 1, index -> {
            head = index - 1;
            draw();
        });
        meaning.setText(TEXT.get("attention.meaning." + kind));
        draw();
    }

    private static List<String> numbered(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> name.replace("#", String.valueOf(number))).toList();
    }

    private static void choose(FlowPane row, List<String> names, String id, int chosen, IntConsumer then) {
        ToggleGroup group = new ToggleGroup();
        row.getChildren().clear();
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            ToggleButton button = new ToggleButton(names.get(i));
            button.setId(id + i);
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setSelected(i == chosen);
            button.setOnAction(event -> {
                button.setSelected(true); // a second click on the chosen one would leave none
                then.accept(index);
            });
            row.getChildren().add(button);
        }
    }

    private void draw() {
        List<String> begun = Stream.concat(Stream.of(TEXT.get("inside.begin")), target.stream()).limit(target.size())
                .toList();
        AttentionGrid shown = new AttentionGrid(kind == Kind.SOURCE ? source : target,
                kind == Kind.TARGET ? begun : source, attention(), layer, head);
        grid = shown;
        map.show(shown);
        point(Math.min(row, shown.rows().size() - 1), shown.most(Math.min(row, shown.rows().size() - 1)));
    }

    private void point(int newRow, int column) {
        AttentionGrid shown = grid;
        if (shown == null) {
            return;
        }
        row = newRow;
        map.light(row, column);
        int most = shown.most(row);
        sentence.setText(TEXT.get("attention.sentence." + kind, shown.rows().get(row), shown.columns().get(column),
                number(shown.weight(row, column)), shown.columns().get(most), number(shown.weight(row, most))));
        map.setAccessibleText(sentence.getText());
        onLooking.accept(new Looking(kind, shown, row));
    }

    private static String number(double weight) {
        return String.format(Locale.ROOT, "%.2f", weight);
    }
}
