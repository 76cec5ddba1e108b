package org.huoye.demos.translation;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.transform.Rotate;
import org.jspecify.annotations.Nullable;

/**
 * Weights as a heat map with the names of rows and columns at its sides; pointer and arrow keys light a row and a column. It
 * takes the height that its width asks for. JavaFX thread only.
 */
final class AttentionMap extends Region {

    /** Hears which cell is pointed at. */
    interface Pointed {
        void at(int row, int column);
    }

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final double LARGEST_CELL = 26;
    /** Below this there is no room for all the names. */
    private static final double NAMED_CELL = 13;
    private static final double GAP = 6;
    private static final double UPRIGHT_HEIGHT = 16;
    /** Names as narrow as a character stand upright over their columns, longer ones lie. */
    private static final double UPRIGHT_WIDTH = 14;
    /** Okabe and Ito's vermilion, which is seen on both grounds. */
    private static final int WARM = 0xD55E00;
    /** Weak weights must be seen beside strong ones. */
    private static final double GAMMA = 0.6;
    private static final int MOST_PIXELS = 1200;

    private final Pointed onPointed;
    private final Rectangle ground = new Rectangle();
    private final ImageView cells = new ImageView();
    private final Rectangle litRow = new Rectangle();
    private final Rectangle litColumn = new Rectangle();
    private final List<Text> rowNames = new ArrayList<>();
    private final List<Text> columnNames = new ArrayList<>();
    private @Nullable AttentionGrid grid;
    private double left;
    private double top;
    private int row;
    private int column;

    AttentionMap(Pointed onPointed) {
        this.onPointed = onPointed;
        getStyleClass().add("attention-map");
        ground.getStyleClass().add("attention-ground");
        litRow.getStyleClass().add("attention-lit");
        litColumn.getStyleClass().add("attention-lit");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMouseMoved(this::point);
        setOnMousePressed(event -> {
            requestFocus();
            point(event);
        });
        setOnKeyPressed(this::key);
    }

    /** Shows weights; the pointer's cell stays if there is one. */
    void show(AttentionGrid weights) {
        grid = weights;
        WritableImage image = picture(weights);
        cells.setImage(image);
        getChildren().setAll(ground, cells, litRow, litColumn);
        left = GAP + names(rowNames, weights.rows(), "attention-row-label");
        double widest = names(columnNames, weights.columns(), "attention-column-label");
        top = GAP + Math.max(UPRIGHT_HEIGHT, widest <= UPRIGHT_WIDTH ? 0 : widest);
        columnNames.forEach(name -> name.getTransforms().setAll(new Rotate(isUpright(name) ? 0 : -90)));
        light(Math.min(row, weights.rows().size() - 1), Math.min(column, weights.columns().size() - 1));
    }

    /** Cells as squares of several pixels: scaling one pixel up would blur its borders. */
    private static WritableImage picture(AttentionGrid weights) {
        int rows = weights.rows().size();
        int columns = weights.columns().size();
        int side = Math.clamp(MOST_PIXELS / Math.max(rows, columns), 1, (int) (2 * LARGEST_CELL));
        WritableImage image = new WritableImage(columns * side, rows * side);
        int[] line = new int[columns * side];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < line.length; x++) {
                double weight = Math.clamp(weights.weight(y, x / side), 0, 1);
                line[x] = (int) Math.round(255 * Math.pow(weight, GAMMA)) << 24 | WARM;
            }
            image.getPixelWriter().setPixels(0, y * side, line.length, side, PixelFormat.getIntArgbInstance(), line, 0,
                    0);
        }
        return image;
    }

    /** @return how wide the widest is */
    private double names(List<Text> texts, List<String> names, String styleClass) {
        texts.clear();
        for (String name : names) {
            Text text = new Text(name);
            text.getStyleClass().add(styleClass);
            texts.add(text);
        }
        getChildren().addAll(texts);
        applyCss();
        return texts.stream().mapToDouble(text -> text.getLayoutBounds().getWidth()).max().orElse(0);
    }

    private static boolean isUpright(Text name) {
        return name.getLayoutBounds().getWidth() <= UPRIGHT_WIDTH;
    }

    /** Lights a row and a column. */
    void light(int newRow, int newColumn) {
        row = newRow;
        column = newColumn;
        for (int i = 0; i < rowNames.size(); i++) {
            rowNames.get(i).pseudoClassStateChanged(LIT, i == row);
        }
        for (int i = 0; i < columnNames.size(); i++) {
            columnNames.get(i).pseudoClassStateChanged(LIT, i == column);
        }
        requestLayout();
    }

    private double cell(double width) {
        AttentionGrid shown = grid;
        return shown == null ? 0 : Math.clamp((width - left) / shown.columns().size(), 1, LARGEST_CELL);
    }

    private void point(MouseEvent event) {
        AttentionGrid shown = grid;
        double side = cell(getWidth());
        if (shown != null && side > 0) {
            int y = (int) Math.floor((event.getY() - top) / side);
            int x = (int) Math.floor((event.getX() - left) / side);
            if (y >= 0 && y < shown.rows().size() && x < shown.columns().size()) {
                onPointed.at(y, x < 0 ? shown.most(y) : x);
            }
        }
    }

    private void key(KeyEvent event) {
        AttentionGrid shown = grid;
        if (shown == null) {
            return;
        }
        int y = row;
        int x = column;
        switch (event.getCode()) {
            case UP -> y--;
            case DOWN -> y++;
            case LEFT -> x--;
            case RIGHT -> x++;
            default -> {
                return;
            }
        }
        onPointed.at(Math.clamp(y, 0, shown.rows().size() - 1), Math.clamp(x, 0, shown.columns().size() - 1));
        event.consume();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        AttentionGrid shown = grid;
        return shown == null ? 0 : left + shown.columns().size() * LARGEST_CELL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        AttentionGrid shown = grid;
        double given = width < 0 ? prefWidth(-1) : Math.min(width, prefWidth(-1));
        return shown == null ? 0 : Math.ceil(top + shown.rows().size() * cell(given)) + 1;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxWidth(double height) {
        return Double.MAX_VALUE;
    }

    @Override
    protected void layoutChildren() {
        AttentionGrid shown = grid;
        if (shown == null) {
            return;
        }
        double side = cell(getWidth());
        double width = side * shown.columns().size();
        double height = side * shown.rows().size();
        place(ground, left, top, width, height);
        cells.setFitWidth(width);
        cells.setFitHeight(height);
        cells.relocate(left, top);
        place(litRow, left, top + row * side, width, side);
        place(litColumn, left + column * side, top, side, height);
        for (int i = 0; i < rowNames.size(); i++) {
            Text name = rowNames.get(i);
            name.setVisible(side >= NAMED_CELL || i == row);
            name.setX(left - GAP - name.getLayoutBounds().getWidth());
            name.setY(top + i * side + side / 2 + name.getBaselineOffset() / 2.6);
        }
        for (int i = 0; i < columnNames.size(); i++) {
            Text name = columnNames.get(i);
            name.setVisible(side >= NAMED_CELL || i == column);
            double across = isUpright(name) ? -name.getLayoutBounds().getWidth() / 2 : name.getBaselineOffset() / 2.6;
            name.setTranslateX(left + i * side + side / 2 + across);
            name.setTranslateY(top - GAP);
        }
    }

    private static void place(Rectangle rectangle, double x, double y, double width, double height) {
        rectangle.setX(x);
        rectangle.setY(y);
        rectangle.setWidth(width);
        rectangle.setHeight(height);
    }
}
