package org.huoye.reader;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;
import org.huoye.ui.Sheet;

/** The sheet that {@code ?} opens: what each key does. */
public final class KeysSheet {

    private static final Messages TEXT = Messages.beside(KeysSheet.class);

    private static final List<Map.Entry<String, List<String>>> READ = List.of(
            Map.entry("keys.page", List.of("Space", "PgUp", "PgDn")),
            Map.entry("keys.chapter", List.of("Ctrl+PgUp", "Ctrl+PgDn")),
            Map.entry("keys.history", List.of("Alt+←", "Alt+→")), Map.entry("keys.region", List.of("F6")),
            Map.entry("keys.run", List.of("Enter")), Map.entry("keys.panel.run", List.of("Ctrl+Enter")),
            Map.entry("keys.panel.input", List.of("Ctrl+O", "Ctrl+V")));

    private static final List<Map.Entry<String, List<String>>> LOOK = List.of(
            Map.entry("keys.contents", List.of("Ctrl+B")),
            Map.entry("keys.size", List.of("Ctrl++", "Ctrl+−", "Ctrl+0")),
            Map.entry("keys.scheme", List.of("Ctrl+Shift+D")), Map.entry("keys.sheet", List.of("?")),
            Map.entry("keys.escape", List.of("Esc")));

    private KeysSheet() {
    }

    /** Opens the sheet. */
    public static void show(Sheet sheet) {
        Button close = Controls.quiet(TEXT.get("keys.close"));
        close.setCancelButton(true);
        close.setOnAction(event -> sheet.close());
        HBox columns = new HBox(column("keys.read", READ), column("keys.look", LOOK));
        columns.getStyleClass().add("keys-columns");
        HBox buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(Controls.label(TEXT.get("keys.title"), "heading"), columns, buttons);
        content.getStyleClass().add("sheet-body");
        sheet.show(content, close, () -> {
        });
    }

    private static GridPane column(String title, List<Map.Entry<String, List<String>>> lines) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        grid.add(Controls.label(TEXT.get(title), "soft", "small"), 0, 0, 2, 1);
        int row = 1;
        for (Map.Entry<String, List<String>> line : lines) {
            HBox keys = new HBox();
            keys.getStyleClass().add("key-row");
            line.getValue().forEach(key -> keys.getChildren().add(key(key)));
            grid.addRow(row++, Controls.label(TEXT.get(line.getKey())), keys);
        }
        return grid;
    }

    private static Label key(String name) {
        String shown = System.getProperty("os.name", "").startsWith("Mac") ? name.replace("Ctrl+", "⌘") : name;
        return Controls.label(shown, "key");
    }
}
