package org.huoye.demos.facelandmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which points are joined to make a net over the face: a Delaunay triangulation of a face that looks straight ahead,
 * without eyes and mouth, made by {@code tools/models/face_mesh_lines.py}. Immutable.
 */
final class MeshLines {

    private MeshLines() {
    }

    /** Pairs of point numbers, the smaller first. */
    static List<int[]> read() {
        try (InputStream in = Objects.requireNonNull(MeshLines.class.getResourceAsStream("mesh-lines.txt"))) {
            List<int[]> lines = new ArrayList<>();
            for (String row : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                String[] numbers = row.split(" ", -1);
                for (int i = 1; i < numbers.length; i++) {
                    lines.add(new int[]{Integer.parseInt(numbers[0]), Integer.parseInt(numbers[i])});
                }
            }
            return List.copyOf(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
