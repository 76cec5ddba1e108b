package org.huoye.demos.faceidentity;

import java.util.List;
import java.util.stream.Stream;
import org.huoye.demokit.Noted;
import org.huoye.demokit.Unprinted;
import org.huoye.platform.Messages;

/**
 * Whether two faces are one person's.
 *
 * @param similarity cosine of the angle between the two embeddings, -1 to 1; of the most similar one if there were several to
 *     compare with, 0 if there was none
 * @param threshold from where on they count as one person
 * @param same whether the similarity reaches the threshold
 * @param seen what was found in the pictures
 */
public record FaceIdentityResult(double similarity, double threshold, boolean same, @Unprinted Comparison seen)
        implements
            Noted {

    private static final Messages TEXT = Messages.beside(FaceIdentityResult.class);

    @Override
    public List<String> notes() {
        return Stream.concat(Stream.of(seen.first()), seen.second().stream()).filter(face -> face.faces() > 1)
                .map(face -> TEXT.get("note.several", face.place(), face.faces())).toList();
    }
}
