package org.huoye.demokit.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.huoye.demokit.panel.ChipPlaces.Rect;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/**
 * Points on a plane, both axes to the same scale. The pointer or the arrow keys go from point to point and say what each is;
 * a press chooses one. Words stand beside the points as far as they cover nothing. JavaFX thread only.
 */
public final class PointMap extends Region {

    /**
     * A point.
     *
     * @param x to the right, in any unit
     * @param y upwards, in the same
     * @param group decides shape and colour, from 0; {@link #SPECIAL} for a point unlike the others
     * @param label a few words beside it; may be empty
     * @param name what it is, shown when it is looked at and said by screen readers
     */
    public record Mark(double x, double y, int group, String label, String name) {
    }

    /** Hears of presses. */
    public interface Press {

        /**
         * @param mark number of the point
         * @param second whether Shift was down: the point is to go with the one before
         */
        void at(int mark, boolean second);
    }

    /** Group of a point unlike the others, such as the one that is asked about. */
    public static final int SPECIAL = -1;

    private static final Messages TEXT = Messages.beside(PointMap.class);
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final PseudoClass CROWDED = PseudoClass.getPseudoClass("crowded");
    private static final double SMALL = 0.7;
    private static final double PADDING = 18;
    private static final double REACH = 16;
    private static final double RING = 8;
    private static final double GAP = 5;
    /** More points than that are drawn smaller, so that they do not cover each other. */
    private static final int CROWD = 120;
    private static final double ASPECT = 0.72;
    private static final double MOST_HEIGHT = 420;
    private static final double MOST_CHIP_WIDTH = 280;

    private final Rectangle edge = new Rectangle();
    private final Pane groups = new Pane();
    private final Pane rings = new Pane();
    private final Pane words = new Pane();
    private final Circle cursor = new Circle(RING + 3);
    private final Label chip = Controls.label("", "map-chip");
    private final ReadOnlyIntegerWrapper lookedAt = new ReadOnlyIntegerWrapper(-1);
    private List<Mark> marks = List.of();
    private List<Integer> ringed = List.of();
    private Press press = (mark, second) -> {
    };
    /** Where the marks lie now, in their order. */
    private double[] xs = new double[0];
    private double[] ys = new double[0];

    public PointMap() {
        getStyleClass().add("point-map");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setMinHeight(0);
        edge.getStyleClass().add("map-edge");
        cursor.getStyleClass().add("map-cursor");
        chip.setMaxWidth(MOST_CHIP_WIDTH);
        chip.setWrapText(true);
        Stream.<Node>of(edge, groups, rings, words, cursor, chip).forEach(node -> {
            node.setManaged(false);
            node.setMouseTransparent(true);
        });
        getChildren().setAll(edge, groups, rings, words, cursor, chip);
        lookedAt.subscribe(() -> showLookedAt());
        focusedProperty().subscribe(focused -> {
            edge.pseudoClassStateChanged(REACHED, focused);
            if (!focused) {
                lookedAt.set(-1);
            } else if (lookedAt.get() < 0 && !marks.isEmpty() && !isHover()) {
                lookedAt.set(ringed.isEmpty() ? 0 : ringed.getFirst());
            }
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> look(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> lookedAt.set(-1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            requestFocus();
            look(event.getX(), event.getY());
            pressed(event.isShiftDown());
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows points; nothing is ringed. */
    public void show(List<Mark> shown) {
        marks = List.copyOf(shown);
        ringed = List.of();
        lookedAt.set(-1);
        setAccessibleText(TEXT.get("map.name", marks.size()));
        requestLayout();
    }

    /** Puts rings around some points, the most important first; their words are always shown. */
    public void ring(List<Integer> important) {
        ringed = List.copyOf(important);
        requestLayout();
    }

    /** What a press on a point, or Enter, does. */
    public void setOnPress(Press action) {
        press = action;
    }

    /** Number of the point under the pointer or the keyboard; -1 if there is none. */
    public ReadOnlyIntegerProperty lookedAtProperty() {
        return lookedAt.getReadOnlyProperty();
    }

    private void look(double x, double y) {
        int nearest = IntStream.range(0, xs.length).boxed()
                .min(Comparator.comparingDouble(i -> Math.hypot(xs[i] - x, ys[i] - y))).orElse(-1);
        boolean near = nearest >= 0 && Math.hypot(xs[nearest] - x, ys[nearest] - y) <= REACH;
        lookedAt.set(near ? nearest : -1);
        setCursor(near ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void pressed(boolean second) {
        if (lookedAt.get() >= 0) {
            press.at(lookedAt.get(), second);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> go(-1, 0);
            case RIGHT -> go(1, 0);
            case UP -> go(0, -1);
            case DOWN -> go(0, 1);
            case PAGE_UP -> step(-1);
            case PAGE_DOWN -> step(1);
            case HOME -> step(-lookedAt.get());
            case ENTER, SPACE -> {
                if (event.isShortcutDown()) {
                    return;
                }
                pressed(event.isShiftDown());
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        if (!marks.isEmpty()) {
            lookedAt.set(Math.floorMod(lookedAt.get() + by, marks.size()));
        }
    }

    /** Goes to the next point in a direction: near, and not far to the side. */
    private void go(int dx, int dy) {
        int from = lookedAt.get();
        if (from < 0) {
            step(1);
            return;
        }
        double least = Double.MAX_VALUE;
        int best = from;
        for (int i = 0; i < xs.length; i++) {
            double ahead = (xs[i] - xs[from]) * dx + (ys[i] - ys[from]) * dy;
            double aside = Math.abs((xs[i] - xs[from]) * dy) + Math.abs((ys[i] - ys[from]) * dx);
            double cost = ahead + 2 * aside;
            if (ahead > 0.5 && aside <= 2 * ahead && cost < least) {
                least = cost;
                best = i;
            }
        }
        lookedAt.set(best);
    }

    // ---- layout

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return MOST_HEIGHT;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(MOST_HEIGHT, Math.max(0, width) * ASPECT);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        edge.setWidth(getWidth());
        edge.setHeight(getHeight());
        place();
        draw();
        drawRings();
        write();
        showLookedAt();
    }

    /** The same scale for both axes; the middle of the points in the middle. */
    private void place() {
        double[] x = marks.stream().mapToDouble(Mark::x).toArray();
        double[] y = marks.stream().mapToDouble(Mark::y).toArray();
        double lowX = IntStream.range(0, x.length).mapToDouble(i -> x[i]).min().orElse(0);
        double highX = IntStream.range(0, x.length).mapToDouble(i -> x[i]).max().orElse(0);
        double lowY = IntStream.range(0, y.length).mapToDouble(i -> y[i]).min().orElse(0);
        double highY = IntStream.range(0, y.length).mapToDouble(i -> y[i]).max().orElse(0);
        double scale = Math.min(room(getWidth()) / Math.max(highX - lowX, 1e-9),
                room(getHeight()) / Math.max(highY - lowY, 1e-9));
        xs = new double[x.length];
        ys = new double[y.length];
        for (int i = 0; i < x.length; i++) {
            xs[i] = getWidth() / 2 + (x[i] - (lowX + highX) / 2) * scale;
            ys[i] = getHeight() / 2 - (y[i] - (lowY + highY) / 2) * scale;
        }
    }

    private static double room(double side) {
        return Math.max(1, side - 2 * PADDING);
    }

    private void draw() {
        List<Path> paths = new ArrayList<>();
        IntStream.concat(IntStream.rangeClosed(0, marks.stream().mapToInt(Mark::group).max().orElse(0)),
                IntStream.of(SPECIAL)).forEach(group -> {
                    Path path = new Path();
                    path.getStyleClass().add("map-points");
                    path.getStyleClass().add(group == SPECIAL ? "map-special" : DataColours.at(group));
                    path.pseudoClassStateChanged(CROWDED, marks.size() > CROWD);
                    for (int i = 0; i < marks.size(); i++) {
                        if (marks.get(i).group() == group) {
                            path.getElements()
                                    .addAll(PointShapes.at(group, xs[i], ys[i], marks.size() > CROWD ? SMALL : 1));
                        }
                    }
                    paths.add(path);
                });
        groups.getChildren().setAll(paths);
    }

    private void drawRings() {
        List<Node> circles = new ArrayList<>();
        for (int i : ringed) {
            Circle ring = new Circle(xs[i], ys[i], RING);
            ring.getStyleClass().add("map-ring");
            circles.add(ring);
        }
        rings.getChildren().setAll(circles);
    }

    /** Ringed points' words first, then the others' in their order. */
    private void write() {
        List<Integer> order = Stream
                .concat(ringed.stream(), IntStream.range(0, marks.size()).filter(i -> !ringed.contains(i)).boxed())
                .toList();
        List<Label> labels = order.stream().map(i -> Controls.label(marks.get(i).label(), "small", "map-word"))
                .toList();
        words.getChildren().setAll(labels);
        List<LabelPlaces.Spot> spots = new ArrayList<>();
        for (int n = 0; n < labels.size(); n++) {
            Label label = labels.get(n);
            label.applyCss();
            label.autosize();
            int i = order.get(n);
            boolean says = !label.getText().isEmpty();
            label.setVisible(says);
            boolean needed = n < ringed.size() || marks.get(i).group() == SPECIAL;
            spots.add(new LabelPlaces.Spot(xs[i], ys[i], says ? label.getWidth() : 0, says ? label.getHeight() : 0,
                    needed ? RING + 2 : GAP, needed));
        }
        List<Optional<Rect>> places = LabelPlaces.place(spots, getWidth(), getHeight());
        for (int n = 0; n < labels.size(); n++) {
            Label label = labels.get(n);
            places.get(n).ifPresentOrElse(rect -> label.relocate(rect.x(), rect.y()), () -> label.setVisible(false));
        }
    }

    private void showLookedAt() {
        int at = lookedAt.get();
        boolean there = at >= 0 && at < xs.length;
        cursor.setVisible(there);
        chip.setVisible(there);
        if (!there) {
            setAccessibleText(TEXT.get("map.name", marks.size()));
            return;
        }
        cursor.setCenterX(xs[at]);
        cursor.setCenterY(ys[at]);
        chip.setText(marks.get(at).name());
        setAccessibleText(TEXT.get("map.point", marks.get(at).name(), at + 1, marks.size()));
        chip.applyCss();
        double width = Math.min(chip.prefWidth(-1), Math.min(MOST_CHIP_WIDTH, getWidth()));
        double height = chip.prefHeight(width);
        chip.resize(width, height);
        double gap = RING + 6;
        double top = ys[at] + gap + height <= getHeight() ? ys[at] + gap : ys[at] - gap - height;
        chip.relocate(snapPositionX(Math.clamp(xs[at] - width / 2, 0, Math.max(0, getWidth() - width))),
                snapPositionY(top));
    }
}
