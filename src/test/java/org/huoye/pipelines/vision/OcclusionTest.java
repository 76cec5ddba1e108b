package org.huoye.pipelines.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.huoye.inference.DeviceChoice;
import org.huoye.inference.ModelStore;
import org.huoye.inference.ShippedModels;
import org.huoye.media.Picture;
import org.huoye.media.PictureReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OcclusionTest {

    private static final Box PART = new Box(100, 40, 200, 200);

    private final ModelStore models = ShippedModels.open();
    private final OcclusionProbe probe = new OcclusionProbe(new EfficientNet(models, DeviceChoice.CPU),
            EfficientNet::top);

    @AfterAll
    void close() {
        probe.close();
        models.close();
    }

    private static Picture coffee() throws IOException {
        return PictureReader.read(ShippedModels.root().resolve("images/samples/object-recognition/coffee.png"));
    }

    @Test
    void aSurveyCoversThePartFromCornerToCornerCellByCell() {
        List<Box> patches = Occlusion.survey(PART).stream().flatMap(question -> question.patches().stream()).toList();
        assertEquals(169, patches.size());
        assertEquals(new Box(100, 40, 50, 50), patches.getFirst());
        assertEquals(new Box(250, 190, 50, 50), patches.getLast());
        assertEquals(IntStream.range(0, 169).boxed().toList(),
                patches.stream().map(patch -> Occlusion.cell(PART, patch)).toList());
    }

    @Test
    void aCellLiesAroundTheMiddleOfItsPatch() {
        Box area = Occlusion.area(PART);
        double cell = area.width() / 13;
        assertEquals(125, area.x() + cell / 2, 1e-9, "the first patch reaches from 100 to 150");
        assertEquals(275, area.x() + area.width() - cell / 2, 1e-9);
        assertEquals(65, area.y() + cell / 2, 1e-9);
    }

    @Test
    void coveringTheCupTakesTheEspressoAwayAndCoveringACornerDoesNot() throws IOException {
        Picture coffee = coffee();
        Box middle = EfficientNet.middleOfSource(coffee);
        Occluded answer = probe.answer(coffee, new Occlusion(middle,
                List.of(Occlusion.patch(middle, 0.5, 0.5, 0.7), Occlusion.patch(middle, 0, 0, 0.15))));
        double before = answer.before().getFirst().score();
        assertEquals("浓缩咖啡", answer.before().getFirst().label());
        double cup = answer.after().get(0).scores().getFirst();
        double corner = answer.after().get(1).scores().getFirst();
        assertTrue(cup < before / 2, before + " became " + cup);
        assertTrue(corner > 0.8 * before, before + " became " + corner);
        assertEquals(5, answer.after().getFirst().scores().size());
    }

    @Test
    void fourPatchesAtOnceSayTheSameAsFourTimesOne() throws IOException {
        Picture coffee = coffee();
        Occlusion four = Occlusion.survey(EfficientNet.middleOfSource(coffee)).get(20);
        Occluded together = probe.answer(coffee, four);
        for (int i = 0; i < four.patches().size(); i++) {
            Occluded alone = probe.answer(coffee, new Occlusion(four.part(), List.of(four.patches().get(i))));
            for (int name = 0; name < 5; name++) {
                assertEquals(alone.after().getFirst().scores().get(name), together.after().get(i).scores().get(name),
                        1e-4);
            }
        }
    }

    @Test
    void anotherPictureIsAnotherAnswer() throws IOException {
        Picture coffee = coffee();
        Picture cat = PictureReader.read(ShippedModels.root().resolve("images/samples/object-recognition/cat.png"));
        Occlusion corner = new Occlusion(EfficientNet.middleOfSource(coffee), List.of(new Box(0, 0, 1, 1)));
        assertEquals("浓缩咖啡", probe.answer(coffee, corner).before().getFirst().label());
        Box middle = EfficientNet.middleOfSource(cat);
        assertTrue(probe.answer(cat, new Occlusion(middle, List.of(Occlusion.patch(middle, 0, 0, 0.1)))).before()
                .getFirst().label().contains("猫"));
    }

    @Test
    void evenASinglePixelCanBeAskedAbout() {
        Picture pixel = new Picture(1, 1, new int[]{0xFF808080}, "one");
        Box middle = EfficientNet.middleOfSource(pixel);
        List<Occlusion> survey = Occlusion.survey(middle);
        assertEquals(survey.getFirst().patches().size(), probe.answer(pixel, survey.getFirst()).after().size());
    }
}
