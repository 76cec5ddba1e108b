package org.huoye.demokit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demos by id, in the order of the book. Immutable. */
public final class DemoCatalog {

    private final Map<String, Demo<?, ?>> byId = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if two demos share an id */
    public DemoCatalog(List<Demo<?, ?>> demos) {
        for (Demo<?, ?> demo : demos) {
            if (byId.put(demo.spec().id(), demo) != null) {
                throw new IllegalArgumentException("two demos are called " + demo.spec().id());
            }
        }
    }

    public Optional<Demo<?, ?>> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Demo<?, ?>> all() {
        return List.copyOf(byId.values());
    }

    /** The demos that run on a picture, in the order of the book. */
    public List<Demo<?, ?>> takingPictures() {
        return byId.values().stream().filter(demo -> demo.input().kind() == InputKind.PICTURE).toList();
    }
}
