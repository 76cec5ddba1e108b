package org.huoye.demokit.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Pages over a row of tabs at the lower edge. A page is made when it is first looked at. */
final class PanelTabs extends VBox {

    private static final double PAGE = 220;

    private final StackPane pages = new StackPane();
    private final HBox row = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final List<Tab> tabs = new ArrayList<>();

    private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper("");

    private record Tab(String id, ToggleButton button, StackPane place, Supplier<Node> maker) {
        void show(boolean shown) {
            if (shown && place.getChildren().isEmpty()) {
                place.getChildren().setAll(maker.get());
            }
            place.setVisible(shown);
            button.setSelected(shown);
            button.setFocusTraversable(shown);
        }
    }

    PanelTabs() {
        getStyleClass().add("panel-tabs");
        row.getStyleClass().add("tab-row");
        row.setAccessibleRole(AccessibleRole.TAB_PANE);
        VBox.setVgrow(pages, Priority.ALWAYS);
        pages.setMinHeight(0);
        pages.setPrefHeight(PAGE); // a long page scrolls; it takes no room from what is above
        getChildren().setAll(pages, row);
        row.addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
    }

    /** @param maker makes the page when it is first looked at */
    void add(String id, String title, Supplier<Node> maker) {
        ToggleButton button = new ToggleButton(title);
        button.setId("tab-" + id);
        button.getStyleClass().add("tab-button");
        button.setAccessibleRole(AccessibleRole.TAB_ITEM);
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        StackPane place = new StackPane();
        Tab tab = new Tab(id, button, place, maker);
        button.setOnAction(event -> select(tab));
        tabs.add(tab);
        pages.getChildren().add(place);
        row.getChildren().add(button);
        if (tabs.size() == 1) {
            select(tab);
        } else {
            tab.show(false);
        }
    }

    /** Id of the page that is looked at. */
    ReadOnlyStringProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    private void select(Tab chosen) {
        tabs.forEach(tab -> tab.show(tab == chosen));
        selected.set(chosen.id);
    }

    /** One stop for Tab, arrows between the tabs. */
    private void turn(KeyEvent event) {
        int step = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (step != 0) {
            int at = 0;
            while (!tabs.get(at).button.isSelected()) {
                at++;
            }
            Tab next = tabs.get(Math.floorMod(at + step, tabs.size()));
            select(next);
            next.button.requestFocus();
            event.consume();
        }
    }
}
