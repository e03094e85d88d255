// Holds the JSON Schemas against Go's jsonschema, whose expressions are RE2: all of them compile, and those of the records give the
// checker's verdicts, by all four schemas of each. Reads the JSON Lines of `mutated-records` from the standard input, then the vectors.
// `format` is asserted. It runs in its own folder.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const (
	root  = "../../.."
	shown = 10
)

var (
	profiles = []string{"strict", "lenient"}
	forms    = []string{"full", "compact"}
)

// What the checker says of a record; in a vector `JSON` is a text.
type verdicts struct {
	Name    string
	Record  string
	JSON    json.RawMessage
	Strict  bool
	Lenient bool
}

func (wanted verdicts) of(profile string) bool {
	if profile == "strict" {
		return wanted.Strict
	}
	return wanted.Lenient
}

// Every schema of core/schema by its name, such as `report.full`.
func compile() (map[string]*jsonschema.Schema, error) {
	paths, err := filepath.Glob(root + "/core/schema/*.json")
	if err != nil {
		return nil, err
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	schemas := map[string]*jsonschema.Schema{}
	for _, path := range paths {
		schema, err := compiler.Compile(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		schemas[strings.TrimSuffix(filepath.Base(path), ".json")] = schema
	}
	return schemas, nil
}

type run struct {
	schemas       map[string]*jsonschema.Schema
	disagreements int
}

func (run *run) validate(wanted verdicts, text string) error {
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		return fmt.Errorf("%s: %w", wanted.Name, err)
	}
	for _, profile := range profiles {
		for _, form := range forms {
			name := strings.Join([]string{wanted.Record, profile, form}, ".")
			schema, known := run.schemas[name]
			if !known {
				return fmt.Errorf("there is no schema %s", name)
			}
			err := schema.Validate(value)
			if (err == nil) == wanted.of(profile) {
				continue
			}
			run.disagreements++
			if run.disagreements <= shown {
				fmt.Printf("%s, %s: Go says %t, %v\n  %s\n", wanted.Name, name, err == nil, err, text)
			}
		}
	}
	return nil
}

func (run *run) mutated() (count int, err error) {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		count++
		var wanted verdicts
		if err := json.Unmarshal(lines.Bytes(), &wanted); err != nil {
			return count, err
		}
		wanted.Name = fmt.Sprintf("line %d", count)
		if err := run.validate(wanted, string(wanted.JSON)); err != nil {
			return count, err
		}
	}
	return count, lines.Err()
}

func (run *run) vectors() (count int, err error) {
	file, err := os.ReadFile(root + "/tests/vectors/schema.json")
	if err != nil {
		return 0, err
	}
	var vectors struct{ Cases []verdicts }
	if err := json.Unmarshal(file, &vectors); err != nil {
		return 0, err
	}
	for _, wanted := range vectors.Cases {
		var text string
		if err := json.Unmarshal(wanted.JSON, &text); err != nil {
			return 0, err
		}
		if err := run.validate(wanted, text); err != nil {
			return 0, err
		}
	}
	return len(vectors.Cases), nil
}

func validate() error {
	schemas, err := compile()
	if err != nil {
		return err
	}
	run := run{schemas: schemas}
	mutated, err := run.mutated()
	if err != nil {
		return err
	}
	vectors, err := run.vectors()
	if err != nil {
		return err
	}
	if mutated == 0 || vectors == 0 {
		return fmt.Errorf("no records")
	}
	const summary = "Go jsonschema %s: %d mutated records and %d vectors, %d schemas each, %d compiled"
	said := fmt.Sprintf(summary, version(), mutated, vectors, len(profiles)*len(forms), len(schemas))
	if run.disagreements > 0 {
		return fmt.Errorf("%s: %d disagreements", said, run.disagreements)
	}
	fmt.Printf("%s: agreed\n", said)
	return nil
}

func version() string {
	info, _ := debug.ReadBuildInfo()
	for _, module := range info.Deps {
		if strings.HasPrefix(module.Path, "github.com/santhosh-tekuri/") {
			return strings.TrimPrefix(module.Version, "v")
		}
	}
	return "?"
}

func main() {
	if err := validate(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
