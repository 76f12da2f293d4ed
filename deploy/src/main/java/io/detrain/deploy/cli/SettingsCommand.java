package io.detrain.deploy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.detrain.schemas.settings.Setting;
import io.detrain.schemas.settings.SettingFamily;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists every default that may be set otherwise. */
@Command(
        name = "settings",
        description =
                "Lists every default of judgements, of the reduction of files and of messages that may be set otherwise, with"
                        + " its range, its evidence and the service that goes by it.",
        mixinStandardHelpOptions = true)
final class SettingsCommand implements Callable<Integer> {

    @Option(names = "--json", description = "As JSON, for programs.")
    boolean json;

    @Spec
    CommandSpec spec = CommandSpec.create(); // set by picocli

    @Override
    public Integer call() throws JsonProcessingException {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(fields()));
        } else {
            all((family, setting) -> line(out, family, setting));
        }
        return ExitCode.OK;
    }

    private static void all(BiConsumer<SettingFamily, Setting> each) {
        for (var family : SettingFamily.values()) {
            family.settings().forEach(setting -> each.accept(family, setting));
        }
    }

    private static void line(PrintWriter out, SettingFamily family, Setting setting) {
        var range = Setting.text(setting.least()) + " to " + Setting.text(setting.most());
        var unit = setting.unit().isEmpty() ? "" : " (" + setting.unit() + ")";
        out.printf(
                "%-42s %6s  %-12s %-8s %-8s %s%n",
                setting.key(),
                Setting.text(setting.standard()),
                range,
                setting.label(),
                service(family),
                setting.meaning() + unit);
    }

    private static List<Map<String, Object>> fields() {
        var all = new ArrayList<Map<String, Object>>();
        all((family, setting) -> all.add(fields(family, setting)));
        return all;
    }

    /** The service that goes by the family, and that is told its values. */
    private static String service(SettingFamily family) {
        return switch (family) {
            case JUDGEMENTS -> "streams";
            case REDUCTION -> "ingest";
            case MESSAGES -> "notifier";
        };
    }

    private static Map<String, Object> fields(SettingFamily family, Setting setting) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("key", setting.key());
        fields.put("default", setting.standard());
        fields.put("least", setting.least());
        fields.put("most", setting.most());
        fields.put("whole", setting.whole());
        fields.put("unit", setting.unit());
        fields.put("evidence", setting.label().name());
        fields.put("service", service(family));
        fields.put("meaning", setting.meaning());
        return fields;
    }
}
