package org.huoye.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.Sheet;

/** The sheet that {@code ?} opens: what each key does. */
public final class KeysSheet {

    private static final Messages TEXT = Messages.beside(KeysSheet.class);

    /** Height of the sheet's margins, title and buttons. */
    private static final double AROUND = 184;

    /** The columns: what a key does, and its names. */
    private static final Map<String, List<Line>> COLUMNS = columns();

    /** What keys do, by the key of its message. */
    record Line(String key, List<String> names) {
        Line(String key, String... names) {
            this(key, List.of(names));
        }
    }

    private static Map<String, List<Line>> columns() {
        Map<String, List<Line>> columns = new LinkedHashMap<>();
        columns.put("keys.read", List.of(new Line("keys.page", "Space", "PgUp", "PgDn"),
                new Line("keys.chapter", "Ctrl+PgUp", "Ctrl+PgDn"), new Line("keys.history", "Alt+←", "Alt+→"),
                new Line("keys.find", "Ctrl+F"), new Line("keys.find.next", "F3", "Shift+F3"),
                new Line("keys.term", "G"), new Line("keys.menu", "Shift+F10"), new Line("keys.open", "Ctrl+O"),
                new Line("keys.region", "F6", "Shift+F6")));
        columns.put("keys.look", List.of(new Line("keys.contents", "Ctrl+B"),
                new Line("keys.size", "Ctrl++", "Ctrl+−", "Ctrl+0"), new Line("keys.scheme", "Ctrl+Shift+D"),
                new Line("keys.sheet", "?"), new Line("keys.escape", "Esc")));
        columns.put("keys.demo", List.of(new Line("keys.run", "Enter"), new Line("keys.panel.run", "Ctrl+Enter"),
                new Line("keys.panel.input", "Ctrl+O", "Ctrl+V")));
        columns.put("keys.picture", List.of(new Line("keys.picture.size", "+", "−"),
                new Line("keys.picture.fit", "0", "1"), new Line("keys.picture.move", "←", "→", "↑", "↓"),
                new Line("keys.picture.turn", "PgUp", "PgDn")));
        return columns;
    }

    /** The names of all keys, as the sheet shows them. */
    static Set<String> names() {
        return COLUMNS.values().stream().flatMap(List::stream).flatMap(line -> line.names().stream())
                .collect(Collectors.toSet());
    }

    private KeysSheet() {
    }

    /** Opens the sheet. */
    public static void show(Sheet sheet) {
        Button close = Controls.quiet(TEXT.get("keys.close"));
        close.setCancelButton(true);
        close.setOnAction(event -> sheet.close());
        HBox columns = new HBox(new VBox(column("keys.read"), column("keys.demo")),
                new VBox(column("keys.look"), column("keys.picture")));
        columns.getStyleClass().add("keys-columns");
        columns.getChildren().forEach(column -> column.getStyleClass().add("keys-column"));
        HBox buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.maxHeightProperty().bind(sheet.heightProperty().subtract(AROUND)); // on a small window
        VBox content = new VBox(Controls.label(TEXT.get("keys.title"), "heading"), scroll, buttons);
        content.getStyleClass().add("sheet-body");
        sheet.show(content, close, () -> {
        });
    }

    private static GridPane column(String title) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        grid.add(Controls.label(TEXT.get(title), "soft", "small"), 0, 0, 2, 1);
        int row = 1;
        for (Line line : COLUMNS.getOrDefault(title, List.of())) {
            HBox keys = new HBox();
            keys.getStyleClass().add("key-row");
            line.names().forEach(name -> keys.getChildren().add(key(name)));
            grid.addRow(row++, Controls.label(TEXT.get(line.key())), keys);
        }
        return grid;
    }

    private static Label key(String name) {
        String shown = System.getProperty("os.name", "").startsWith("Mac") ? name.replace("Ctrl+", "⌘") : name;
        Label key = Controls.label(shown, "key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        return key;
    }
}
