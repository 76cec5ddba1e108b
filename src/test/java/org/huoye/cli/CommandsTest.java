package org.huoye.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huoye.platform.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    @TempDir
    Path folder;

    private CommandRun run(String... arguments) {
        return CommandRun.of(folder, arguments);
    }

    @Test
    void runPrintsOneJsonObjectAndNothingElse() {
        CommandRun run = run("run", "object-recognition", "--repeat", "2", "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        JsonObject json = run.json();
        assertEquals(List.of("demo", "engine", "device", "model", "ms", "result"), List.copyOf(json.keySet()));
        assertEquals("object-recognition", json.get("demo").getAsString());
        assertEquals("TensorFlow 2.16.1", json.get("engine").getAsString());
        assertEquals("CPU", json.get("device").getAsString());
        assertEquals("centernet", json.get("model").getAsString());
        JsonObject ms = json.getAsJsonObject("ms");
        assertEquals(List.of("load", "first", "median", "runs"), List.copyOf(ms.keySet()));
        assertEquals(2, ms.get("runs").getAsInt());
        assertTrue(ms.get("load").getAsDouble() > 0 && ms.get("median").getAsDouble() > 0, ms.toString());
        JsonObject first = json.getAsJsonObject("result").getAsJsonArray("objects").get(0).getAsJsonObject();
        assertEquals("猫", first.get("label").getAsString());
        assertEquals(4, first.getAsJsonArray("box").size());
    }

    @Test
    void runReadsAFileUnderAChinesePathAndHeedsOptions() throws Exception {
        Path photo = Files.createDirectories(folder.resolve("深度 学习")).resolve("我的 猫.png");
        Files.copy(Installation.find().samples("object-recognition").resolve("cat.png"), photo);
        CommandRun all = run("run", "object-recognition", "--input", photo.toString(), "--json");
        CommandRun strict = run("run", "object-recognition", "--input", photo.toString(), "--option", "threshold=0.9",
                "--json");
        assertEquals(1, all.json().getAsJsonObject("result").getAsJsonArray("objects").size());
        assertEquals(0, strict.json().getAsJsonObject("result").getAsJsonArray("objects").size());
    }

    @Test
    void runTellsPeopleInChinese() {
        CommandRun run = run("run", "object-recognition");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("物体识别：猫"), run.out());
        assertTrue(run.out().contains("CPU") && run.out().contains("毫秒"), run.out());
    }

    @Test
    void runCanBeAskedWhy() {
        CommandRun run = run("run", "scene-recognition", "--why", "--json");
        assertEquals(0, run.code(), run.err());
        var why = run.json().getAsJsonArray("why");
        int patches = 0;
        for (var one : why) {
            JsonObject answer = one.getAsJsonObject().getAsJsonObject("answer");
            int asked = one.getAsJsonObject().getAsJsonObject("question").getAsJsonArray("patches").size();
            assertEquals(asked, answer.getAsJsonArray("after").size());
            assertEquals(run.json().getAsJsonObject("result").getAsJsonObject("likeliest").get("label"),
                    answer.getAsJsonArray("before").get(0).getAsJsonObject().get("label"));
            patches += asked;
        }
        assertEquals(169, patches);
        assertFalse(run("run", "scene-recognition", "--json").json().has("why"));
    }

    @Test
    void whyIsToldInWords() {
        CommandRun run = run("run", "scene-recognition", "--why");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("为什么：逐处盖住再看一遍，共 169 处"), run.out());
        assertEquals(169, run.out().lines().filter(line -> line.matches(
                " +盖住左 \\d+、上 \\d+、宽 \\d+、高 \\d+：原来的“.+”剩 [0-9.]+，这时最像“.+”（[0-9.]+）")).count(), run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run                                              | huoye demos
            run nothing                                      | 没有叫 nothing 的示例
            run object-recognition --option size=1           | 没有选项 size
            run object-recognition --option threshold=7      | 0.1 到 0.9
            run object-recognition --option threshold        | --option 要写成 k=v
            run object-recognition --option =0.5             | --option 要写成 k=v
            run object-recognition --option threshold=       | 选项 threshold 没有写值，应是 0.1 到 0.9
            run object-recognition --option threshold=0x1p-1 | 不能是 0x1p-1
            run object-recognition --option threshold=0.5f   | 不能是 0.5f
            run object-recognition --repeat 99999999999      | --repeat 应是 1 到 100000 的整数
            run object-recognition --repeat 0                | --repeat
            run object-recognition --repeat many             | many 不能用作 --repeat
            run object-recognition --repeat 1 --repeat 2     | 只能写一次
            run object-recognition --device tpu              | cpu|gpu
            run object-recognition --text 猫                 | 不接受文字
            run object-recognition --input a --input b       | 一次只要一个输入
            run object-recognition --inptu a                 | 是不是 --input
            run face-landmarks --why                         | 不能追问为什么
            snapshot preface.md                              | 缺少 --out
            snapshot nothing.md --out x.png                  | 没有 nothing.md 这一章
            snapshot preface.md --out x.png --width 1        | --width
            snapshot preface.md --out x.png --theme blue     | --theme
            nothing                                          | 既不是命令
            demos more                                       | 不认识 more
            --nothing                                        | 不认识 --nothing
            """, quoteCharacter = '§')
    void wrongUsageIsOneChineseLineAndCodeTwo(String line, String told) {
        CommandRun run = run(line.strip().split(" +"));
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(told.strip()), run.err());
        assertTrue(run.err().strip().endsWith("--help 查看用法。"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run object-recognition --json --input ", "html "})
    void anUnreadableFileIsOneChineseLineWithALogIdAndCodeOne(String command) throws Exception {
        Path noPicture = Files.writeString(folder.resolve("照片.jpg"), "not a picture");
        for (Path file : List.of(noPicture, folder.resolve("missing.png"))) {
            CommandRun run = run((command + file).split(" "));
            assertEquals(1, run.code());
            assertEquals("", run.out());
            assertTrue(run.err().strip().matches("[^\\n]*。（日志编号 [2-9A-Z]{6}）"), run.err());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            object-recognition | 这是一个文件夹，请选择里面的文件。
            face-tracking      | 这是一个文件夹，请选择里面的文件。
            face-identity      | 第 1 张：这是一个文件夹，请选择里面的文件。
            """)
    void aFolderIsCalledOne(String demo, String told) {
        CommandRun run = demo.equals("face-identity")
                ? run("run", demo, "--input", folder.toString(), "--input", folder.toString())
                : run("run", demo, "--input", folder.toString());
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith(told), run.err());
        assertTrue(run("run", "scene-recognition", "--input", ".").err().startsWith("这是一个文件夹"));
    }

    @Test
    void theSecondOfTwoPicturesIsNamed() {
        String there = org.huoye.platform.Installation.find().samples("face-identity").resolve("astronaut.jpg")
                .toString();
        CommandRun run = run("run", "face-identity", "--input", there, "--input", folder.resolve("no.jpg").toString());
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("第 2 张：找不到这个文件"), run.err());
    }

    @Test
    void whereFilmsAreTakenASoundIsNoReasonToAskForAPictureOnly() throws Exception {
        Path sound = Files.write(folder.resolve("歌.mp3"), new byte[]{'I', 'D', '3', 4, 0, 0, 0, 0, 0, 0, 1, 2, 3});
        CommandRun run = run("run", "face-tracking", "--input", sound.toString());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("也不是能读的视频") && run.err().contains("MP4"), run.err());
    }

    @Test
    void aPhotoWithoutAVehicleIsNotSaidToHaveALargest() {
        String coffee = org.huoye.platform.Installation.find().samples("object-recognition").resolve("coffee.png")
                .toString();
        CommandRun run = run("run", "vehicle-type", "--input", coffee);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("检测到车辆：否") && run.out().contains("像什么类型"), run.out());
        assertFalse(run.out().contains("最大的一辆"), run.out());
    }

    @Test
    void demosListsWhatRunTakes() {
        JsonObject demo = run("demos", "--json").json().getAsJsonArray("demos").get(0).getAsJsonObject();
        assertEquals("object-recognition", demo.get("id").getAsString());
        assertEquals("cat.png", demo.getAsJsonArray("samples").get(0).getAsString());
        assertEquals("threshold",
                demo.getAsJsonArray("options").get(0).getAsJsonObject().get("id").getAsString());
        assertTrue(run("demos").out().contains("object-recognition"));
    }

    @Test
    void htmlIsTheSanitisedPage() {
        byte[] text = "# 标题\n\n**粗体**<script>alert(1)</script>\n".getBytes(StandardCharsets.UTF_8);
        CommandRun run = CommandRun.of(folder, text, "html", "-");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("<strong>粗体</strong>"), run.out());
        assertFalse(run.out().contains("script"), run.out());
    }

    @Test
    void htmlRefusesBytesThatAreNoText() {
        CommandRun run = CommandRun.of(folder, new byte[]{(byte) 0xFF, (byte) 0xC0, 0}, "html", "-");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("UTF-8"), run.err());
    }

    @Test
    void doctorFindsTheModelsIntact() {
        CommandRun run = run("doctor", "--json");
        assertEquals(0, run.code(), run.out() + run.err());
        JsonObject json = run.json();
        assertTrue(json.get("whole").getAsBoolean());
        assertTrue(json.getAsJsonArray("models").size() >= 2);
        JsonObject findings = json.getAsJsonObject("findings");
        assertEquals("OK", findings.getAsJsonObject("engine").get("state").getAsString());
        assertTrue(findings.keySet().containsAll(List.of("processor", "memory", "display", "fonts", "engine", "gpu",
                "camera", "microphone", "models")), findings.keySet().toString());
    }

    @Test
    void tourDrawsEveryChapterAndRunsEverySample() throws Exception {
        Path out = folder.resolve("检查 结果");
        CommandRun run = run("tour", "--out", out.toString());
        assertEquals(0, run.code(), run.err());
        String index = Files.readString(out.resolve("index.html"));
        assertTrue(index.contains("001.png") && Files.size(out.resolve("001.png")) > 10_000);
        assertTrue(index.contains("四张拼图"), "every sample is run");
    }

    @Test
    void tourOfABookWithAMissingChapterFailsAndGoesOn() throws Exception {
        Path book = Files.createDirectories(folder.resolve("书"));
        Files.writeString(book.resolve("a.md"), "# 一\n\n正文。\n");
        Files.write(book.resolve("b.md"), new byte[]{'#', ' ', 0, 1, 2});
        Path out = folder.resolve("out");
        CommandRun run = run("tour", "--book", book.toString(), "--out", out.toString());
        assertEquals(1, run.code(), run.out());
        assertTrue(Files.exists(out.resolve("001.png")));
        assertFalse(Files.exists(out.resolve("002.png")));
        assertTrue(Files.readString(out.resolve("index.html")).contains("class=\"bad\""));
    }

    @Test
    void snapshotDrawsAFileAtAScale() throws Exception {
        Path page = Files.writeString(folder.resolve("讲义.md"), "# 讲义\n\n一段文字。\n");
        Path one = folder.resolve("一.png");
        Path two = folder.resolve("二.png");
        assertEquals(0, run("snapshot", page.toString(), "--out", one.toString(), "--width", "600").code());
        assertEquals(0, run("snapshot", page.toString(), "--out", two.toString(), "--width", "600", "--scale", "2",
                "--theme", "dark").code());
        assertEquals(600, javax.imageio.ImageIO.read(one.toFile()).getWidth());
        assertEquals(1200, javax.imageio.ImageIO.read(two.toFile()).getWidth());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demos", "run", "tour", "snapshot", "html", "doctor"})
    void helpIsChinese(String command) {
        CommandRun run = command.isEmpty() ? run("--help") : run(command, "--help");
        assertEquals(0, run.code());
        assertTrue(run.out().contains("用法："), run.out());
        assertFalse(run.out().contains("Usage") || run.out().contains("null"), run.out());
    }

    @Test
    void everyOptionIsExplained() {
        var terminal = new Terminal(System.in, System.out, System.out, System.err);
        var all = CommandLines.all(new Surroundings(terminal, new org.huoye.demokit.DemoCatalog(List.of()),
                new org.huoye.platform.UserFolders(folder, folder)));
        all.getSubcommands().forEach((name, command) -> {
            assertFalse(String.join("", command.getCommandSpec().usageMessage().header()).isBlank(), name);
            command.getCommandSpec().args()
                    .forEach(arg -> assertFalse(String.join("", arg.description()).isBlank(),
                            name + " " + arg.paramLabel()));
        });
    }

    @Test
    void withoutADisplayTwoPicturesArePaintedInstead() {
        org.junit.jupiter.api.Assumptions.assumeTrue(Display.find().isEmpty(), "this computer has a display");
        CommandRun run = run();
        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.out().contains("huoye tour"), run.out());
        assertTrue(Files.exists(folder.resolve("cache/pictures/page.png")));
        assertTrue(Files.exists(folder.resolve("cache/pictures/window.png")));
    }

    @Test
    void aDisplayIsWhatTheSessionNames() {
        assertEquals("wayland-0",
                Display.find(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", "wayland-0"), "Linux").orElse(""));
        assertTrue(Display.find(Map.of(), "Linux").isEmpty());
        assertTrue(Display.find(Map.of(), "Windows 11").isPresent());
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
        assertEquals(2.5, DemoRun.median(4, 1, 3, 2));
        assertEquals(3, DemoRun.median(9, 1, 3));
    }
}
