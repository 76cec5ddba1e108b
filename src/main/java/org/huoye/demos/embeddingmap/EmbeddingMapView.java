package org.huoye.demos.embeddingmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.PointLegend;
import org.huoye.demokit.panel.PointMap;
import org.huoye.demokit.panel.ScoreBar;
import org.huoye.demokit.panel.SteadyScroll;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.jspecify.annotations.Nullable;

/** The map, the two that are chosen with their cosine, and the nearest neighbours of the first. */
final class EmbeddingMapView implements ResultView<String, EmbeddingMapResult> {

    private static final Messages TEXT = Messages.beside(EmbeddingMapView.class);
    /** The demo's own style sheet. */
    static final String STYLES = Objects.requireNonNull(EmbeddingMapView.class.getResource("embedding-map.css"))
            .toExternalForm();

    private static final int NEIGHBOURS = 5;
    /** In columns; a Chinese character takes two. */
    private static final int LONGEST_LABEL = 24;
    private static final int FIRST_WIDE = 0x2E80;

    private final PointMap map = new PointMap();
    private final FlowPane legend = new FlowPane();
    private final Label state = sentence("soft");
    private final ComboBox<Integer> first = chooser("map-first", "view.first");
    private final ComboBox<Integer> second = chooser("map-second", "view.second");
    private final Label cosine = Controls.label("", "heading", "number");
    private final VBox chosen = new VBox();
    private final Label neighboursOf = Controls.label("", "heading");
    private final VBox neighbours = new VBox();
    private final Label about = sentence("small", "soft");
    private final VBox node;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private Subscription looking = Subscription.EMPTY;
    private @Nullable EmbeddingMapResult result;
    /** The choosers are being filled. */
    private boolean filling;

    EmbeddingMapView() {
        map.setId("embedding-map");
        map.setOnPress(this::pressed);
        legend.getStyleClass().add("map-legend");
        Label and = Controls.label(TEXT.get("view.and"), "soft");
        and.setMinWidth(Label.USE_PREF_SIZE);
        cosine.setId("map-cosine");
        cosine.setMinWidth(Label.USE_PREF_SIZE);
        HBox pair = new HBox(first, and, second, cosine);
        pair.setAlignment(Pos.CENTER_LEFT);
        pair.getStyleClass().add("map-pair");
        neighbours.getStyleClass().add("rows");
        neighbours.setId("map-neighbours");
        chosen.getChildren().setAll(pair, neighboursOf, neighbours, about);
        chosen.getStyleClass().add("map-chosen");
        node = new VBox(state, map, legend, chosen);
        node.getStyleClass().addAll("result-body", "embedding-map");
        node.getStylesheets().add(STYLES);
        clear(TEXT.get("view.empty"));
    }

    private static Label sentence(String... styleClasses) {
        Label label = Controls.label("", styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private ComboBox<Integer> chooser(String id, String name) {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(TEXT.get(name));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setPrefWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer item) {
                EmbeddingMapResult now = result;
                return item == null || now == null || item >= now.items().size() ? "" : now.items().get(item).text();
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("items are not typed");
            }
        });
        box.setOnAction(event -> choose());
        return box;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node figure() {
        return map;
    }

    private void clear(String words) {
        result = null;
        map.show(List.of());
        legend.getChildren().clear();
        chosen.setVisible(false);
        say(words);
    }

    private void say(String words) {
        state.setText(words);
        state.setVisible(!words.isEmpty());
        state.setManaged(state.isVisible());
    }

    @Override
    public void showInput(String input) {
        clear(TEXT.get("view.empty"));
    }

    @Override
    public void showPartial(String input, Record partial) {
        if (partial instanceof Embedding embedding) {
            say(TEXT.get("view.embedding", embedding.done(), embedding.all()));
        }
    }

    @Override
    public void showResult(String input, RunReport<EmbeddingMapResult> report) {
        EmbeddingMapResult now = report.result();
        result = now;
        say(String.join("", now.notes()));
        List<String> themes = now.themes();
        map.show(now.items().stream().map(item -> new PointMap.Mark(item.x(), item.y(), group(item, themes),
                shortened(item.text()), item.text())).toList());
        legend.getChildren().setAll(IntStream.range(0, themes.size())
                .mapToObj(i -> new PointLegend(i, themes.get(i).isEmpty() ? TEXT.get("view.noTheme") : themes.get(i)))
                .toList());
        about.setText(TEXT.get("view.about", Math.round(100 * now.share())));
        filling = true;
        List<Integer> numbers = IntStream.range(0, now.items().size()).boxed().toList();
        first.getItems().setAll(numbers);
        second.getItems().setAll(numbers);
        first.setValue(0);
        second.setValue(now.neighbours(0, 1).stream().findFirst().orElse(0));
        filling = false;
        chosen.setVisible(true);
        choose();
        SteadyScroll.bringToTop(node);
    }

    private static int group(MapItem item, List<String> themes) {
        String theme = item.theme();
        return Math.max(0, themes.indexOf(theme == null ? "" : theme));
    }

    private static String shortened(String text) {
        int columns = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            columns += text.codePointAt(i) >= FIRST_WIDE ? 2 : 1;
            if (columns > LONGEST_LABEL) {
                return text.substring(0, i) + "…";
            }
        }
        return text;
    }

    private void pressed(int item, boolean asSecond) {
        (asSecond ? second : first).setValue(item);
    }

    /** Shows the two that are chosen. */
    private void choose() {
        EmbeddingMapResult now = result;
        Integer one = first.getValue();
        Integer other = second.getValue();
        if (filling || now == null || one == null || other == null) {
            return;
        }
        cosine.setText(TEXT.get("view.cosine", ScoreBar.text(now.cosine().get(one).get(other))));
        cosine.setAccessibleText(TEXT.get("view.cosine.name", now.items().get(one).text(),
                now.items().get(other).text(), ScoreBar.text(now.cosine().get(one).get(other))));
        List<Integer> near = now.neighbours(one, NEIGHBOURS);
        neighboursOf.setText(TEXT.get("view.neighbours", shortened(now.items().get(one).text())));
        neighboursOf.setVisible(!near.isEmpty());
        neighbours.getChildren().setAll(near.stream()
                .map(item -> new ScoreBar(now.items().get(item).text(), "", now.cosine().get(one).get(item)))
                .toList());
        map.ring(one.equals(other) ? List.of(one) : List.of(one, other));
        changes.set(changes.get() + 1);
    }

    @Override
    public List<Node> lookInside(String input, RunReport<EmbeddingMapResult> report) {
        looking.unsubscribe();
        InsideView inside = new InsideView();
        looking = changes.subscribe(change -> {
            Integer one = first.getValue();
            Integer other = second.getValue();
            if (one != null && other != null && result == report.result()) {
                inside.show(report.result().items().get(one), report.result().items().get(other));
            }
        });
        return List.of(inside);
    }

    @Override
    public String asText(RunReport<EmbeddingMapResult> report) {
        EmbeddingMapResult all = report.result();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.items().size(); i++) {
            MapItem item = all.items().get(i);
            List<Double> row = all.cosine().get(i);
            lines.add(String.format(Locale.ROOT, "%s\t%.4f\t%.4f\t", item.text(), item.x(), item.y())
                    + all.neighbours(i, NEIGHBOURS).stream()
                            .map(other -> String.format(Locale.ROOT, "%s %.4f", all.items().get(other).text(),
                                    row.get(other)))
                            .collect(Collectors.joining("\t")));
        }
        return String.join("\n", lines) + "\n";
    }
}
