package org.huoye.demos.faceidentity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huoye.media.Picture;

/**
 * What is compared.
 *
 * @param first the picture in question
 * @param second what it is compared with; without it, that is the faces enrolled on this computer
 */
record FacePair(Picture first, Optional<Picture> second) {

    /** @param pictures one or two */
    static FacePair of(List<Picture> pictures) {
        return new FacePair(pictures.getFirst(), pictures.stream().skip(1).findFirst());
    }

    List<Picture> pictures() {
        return Stream.concat(Stream.of(first), second.stream()).toList();
    }
}
