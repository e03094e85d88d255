import com.networknt.schema.InputFormat;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Holds the JSON Schemas against networknt's validator, whose expressions are Java's with {@code $} at the end alone: all of them
 * compile, and those of the records give the checker's verdicts, by all four schemas of each. Reads the JSON Lines of {@code
 * mutated-records} from the standard input, then the vectors. {@code format} is asserted.
 */
public final class Validate {
  private static final Path ROOT = Path.of(System.getProperty("osce.root"));
  private static final List<String> PROFILES = List.of("strict", "lenient");
  private static final List<String> FORMS = List.of("full", "compact");
  private static final int SHOWN = 10;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, Schema> schemas = new HashMap<>();
  private int disagreements;

  /** Every schema of core/schema by its name, such as {@code report.full}. */
  private Validate() throws IOException {
    var config = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    var registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
    try (var files = Files.newDirectoryStream(ROOT.resolve("core/schema"), "*.json")) {
      for (Path file : files) {
        var schema = registry.getSchema(Files.readString(file), InputFormat.JSON);
        schema.initializeValidators();
        schemas.put(file.getFileName().toString().replaceFirst("\\.json$", ""), schema);
      }
    }
  }

  private void validate(String name, JsonNode wanted, JsonNode value) {
    for (String profile : PROFILES) {
      for (String form : FORMS) {
        var schema = schemas.get(String.join(".", wanted.get("record").asString(), profile, form));
        boolean found = schema.validate(value, OutputFormat.BOOLEAN);
        if (found != wanted.get(profile).asBoolean() && ++disagreements <= SHOWN) {
          System.out.printf("%s, %s %s: networknt says %b%n  %s%n", name, profile, form, found, value);
        }
      }
    }
  }

  private int mutated() throws IOException {
    int count = 0;
    try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        count++;
        var wanted = MAPPER.readTree(line);
        validate("line " + count, wanted, wanted.get("json"));
      }
    }
    return count;
  }

  private int vectors() throws IOException {
    var cases = MAPPER.readTree(Files.readString(ROOT.resolve("tests/vectors/schema.json"))).get("cases");
    for (JsonNode wanted : cases) {
      validate(wanted.get("name").asString(), wanted, MAPPER.readTree(wanted.get("json").asString()));
    }
    return cases.size();
  }

  public static void main(String[] arguments) throws IOException {
    var run = new Validate();
    int mutated = run.mutated();
    int vectors = run.vectors();
    if (mutated == 0 || vectors == 0) {
      throw new IllegalStateException("no records");
    }
    System.out.printf(
        "networknt %s: %d mutated records and %d vectors, %d schemas each, %d compiled: %s%n",
        System.getProperty("networknt.version"),
        mutated,
        vectors,
        PROFILES.size() * FORMS.size(),
        run.schemas.size(),
        run.disagreements == 0 ? "agreed" : run.disagreements + " disagreements");
    if (run.disagreements > 0) {
      System.exit(1);
    }
  }
}
