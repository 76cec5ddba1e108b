package org.huoye.app;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Divides the room between table of contents, page and demo panel. The page is never narrower than 30 Han characters: the
 * table of contents gives way first, then the panel lies over the page. Below 1,100 px, or where the panel takes its room,
 * the table of contents becomes a rail and lies over the page when it is asked for.
 */
final class Workbench extends Region {

    static final double RAIL_BELOW = 1100;
    private static final double SIDE = 264;
    private static final double PANEL_LEAST = 420;
    private static final double PANEL_MOST = 520;
    private static final double PANEL_SHARE = 0.36;
    private static final double LEAST_CHARACTERS = 30;
    private static final double CHARACTER = 17;
    /** The page's own margins and its scroll bar. */
    private static final double PAGE_MARGINS = 64 + 12;

    private final Region side;
    private final Region rail;
    private final double railWidth;
    private final Region page;
    private final ObjectProperty<@Nullable Region> panel = new SimpleObjectProperty<>();
    private final BooleanProperty sideWanted = new SimpleBooleanProperty(true);
    private final BooleanProperty sideCalled = new SimpleBooleanProperty();
    private final DoubleProperty textScale = new SimpleDoubleProperty(1);
    private final ReadOnlyBooleanWrapper sideShown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper sideFloats = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper covered = new ReadOnlyDoubleWrapper();

    Workbench(Region side, Region rail, double railWidth, Region page) {
        this.side = side;
        this.rail = rail;
        this.railWidth = railWidth;
        this.page = page;
        getChildren().setAll(page, rail, side);
        Rectangle room = new Rectangle(); // what lies over the page throws its shadow no farther
        room.widthProperty().bind(widthProperty());
        room.heightProperty().bind(heightProperty());
        setClip(room);
        panel.addListener((observable, before, now) -> {
            if (before != null) {
                getChildren().remove(before);
            }
            if (now != null) {
                getChildren().add(2, now);
            }
            requestLayout();
        });
        sideWanted.subscribe(this::requestLayout);
        sideCalled.subscribe(this::requestLayout);
        textScale.subscribe(this::requestLayout);
        widthProperty().subscribe(() -> sideCalled.set(false));
    }

    /** The demo panel, if one is open. */
    ObjectProperty<@Nullable Region> panelProperty() {
        return panel;
    }

    /** Size of the page's text, 1 being the usual. */
    DoubleProperty textScaleProperty() {
        return textScale;
    }

    /** How much of the page's right side lies behind the panel. */
    ReadOnlyDoubleProperty coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    /** Whether the table of contents can be seen. */
    ReadOnlyBooleanProperty sideShownProperty() {
        return sideShown.getReadOnlyProperty();
    }

    /** Shows the table of contents or takes it away. */
    void toggleSide() {
        if (hasRoomForSide()) {
            sideWanted.set(!sideWanted.get());
        } else if (!sideWanted.get()) {
            sideWanted.set(true); // the rail comes back, and the table of contents over it
            sideCalled.set(true);
        } else {
            sideCalled.set(!sideCalled.get());
        }
    }

    /** Takes a table of contents that lies over the page away. */
    boolean dismissSide() {
        boolean floats = sideFloats.get();
        sideCalled.set(false);
        return floats;
    }

    private boolean hasRoomForSide() {
        return getWidth() >= RAIL_BELOW && (panel.get() == null || leftFor(SIDE) >= leastPage());
    }

    private double leastPage() {
        return LEAST_CHARACTERS * CHARACTER * textScale.get() + PAGE_MARGINS;
    }

    /** What is left for the page beside a narrow panel and a side bar. */
    private double leftFor(double sideWidth) {
        return getWidth() - PANEL_LEAST - sideWidth;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean docked = hasRoomForSide() && sideWanted.get();
        boolean floats = !hasRoomForSide() && sideCalled.get();
        double left = docked ? SIDE : sideWanted.get() ? railWidth : 0;
        Node beside = panel.get();
        double panelWidth = 0;
        boolean covers = false;
        if (beside != null) {
            panelWidth = Math.clamp(width * PANEL_SHARE, PANEL_LEAST, PANEL_MOST);
            double spare = width - left - leastPage();
            covers = spare < PANEL_LEAST;
            panelWidth = covers ? panelWidth : Math.min(panelWidth, spare);
        }
        page.resizeRelocate(left, 0, width - left - (covers ? 0 : panelWidth), height);
        covered.set(covers ? panelWidth : 0);
        if (beside != null) {
            beside.resizeRelocate(width - panelWidth, 0, panelWidth, height);
        }
        rail.setVisible(!docked && left > 0);
        rail.resizeRelocate(0, 0, railWidth, height);
        side.setVisible(docked || floats);
        side.resizeRelocate(0, 0, SIDE, height);
        style(side, floats);
        style(beside, covers);
        sideFloats.set(floats);
        sideShown.set(docked || floats);
    }

    private static void style(@Nullable Node node, boolean floats) {
        if (node != null && floats != node.getStyleClass().contains("over-page")) {
            if (floats) {
                node.getStyleClass().add("over-page");
            } else {
                node.getStyleClass().remove("over-page");
            }
        }
    }
}
