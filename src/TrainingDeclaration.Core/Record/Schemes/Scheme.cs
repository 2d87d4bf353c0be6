using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>
/// One kind of declaration: data with functions. Everything outside <c>Schemes/</c> and the scheme's Edit page works on
/// the spine and asks these.
/// </summary>
public sealed record Scheme
{
    /// <summary>Stable key, such as <c>most</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the form on verification pages, given the year.</summary>
    public required Func<int, string> DocumentName { get; init; }

    /// <summary>Usual title of its call, given the year.</summary>
    public required Func<int, string> CallTitle { get; init; }

    /// <summary>Letters before the year in declaration numbers.</summary>
    public required string NumberPrefix { get; init; }

    /// <summary>What the numbers of issued items begin with, such as JH of JH2022-001; another one for each scheme, as calls of two schemes may share a year.</summary>
    public required string PlanNumberPrefix { get; init; }

    /// <summary>The partial view below <c>Pages/Declarations</c> with the fields to type in.</summary>
    public required string EditView { get; init; }

    /// <summary>The groups of that view, in its order; group n has the anchor <c>#gn</c>.</summary>
    public required IReadOnlyList<FieldGroup> Groups { get; init; }

    /// <summary>Who may do what.</summary>
    public required TransitionTable Workflow { get; init; }

    /// <summary>A new body for a unit.</summary>
    public required Func<Guid, Setting, Body> Create { get; init; }

    /// <summary>Copies texts from an earlier body: texts yes; dates, money, codes and seals no.</summary>
    public required Action<Body, Body> CopyTexts { get; init; }

    /// <summary>How forms are taken in from Word documents; null when forms of this scheme are not.</summary>
    public WordReading? Word { get; init; }

    /// <summary>Writes what was typed into the edit page to a body.</summary>
    public required Action<TypedFields, Body> Apply { get; init; }

    /// <summary>Does what a button inside the edit page does to a body that holds what was typed; null = no such button.</summary>
    public required Func<TypedFields, Body, string, Pressed?> Press { get; init; }

    /// <summary>The control of the edit page that a finding points to.</summary>
    public required Func<Finding, string> ControlOf { get; init; }

    /// <summary>Takes one typed field over from another version of the same body, by field key.</summary>
    public required IReadOnlyDictionary<string, Action<Body, Body>> Takes { get; init; }

    /// <summary>The tracked body of a declaration.</summary>
    public required Func<AppDbContext, Guid, CancellationToken, Task<Body>> LoadAsync { get; init; }

    /// <summary>The findings of the rule set Report, errors first.</summary>
    public required Func<Body, Setting, IReadOnlyList<Finding>> Check { get; init; }

    /// <summary>The paper.</summary>
    public required Func<Body, Setting, Sheet> Describe { get; init; }

    /// <summary>The papers around it.</summary>
    public required SchemePapers Papers { get; init; }

    /// <summary>The summary for the spine.</summary>
    public required Func<Body, Summary> Summarize { get; init; }

    /// <summary>The 重点领域 of the call that it names.</summary>
    public required Func<Body, IReadOnlyList<string>> FocusAreas { get; init; }

    /// <summary>All fields as a reviewer reads them, in the order of the paper.</summary>
    public required Func<Body, Setting, IReadOnlyList<FieldValue>> Fields { get; init; }

    /// <summary>Keys of the fields, in the order of the paper.</summary>
    public required IReadOnlyList<string> FieldKeys { get; init; }

    /// <summary>Label of a field by its key; null for an unknown key.</summary>
    public required Func<string?, string?> LabelOf { get; init; }

    /// <summary>The body as JSON by stable field keys.</summary>
    public required Func<Body, string> ToJson { get; init; }

    /// <summary>The body back from its JSON.</summary>
    public required Func<string, Body> FromJson { get; init; }

    /// <summary>Words of its offices and papers, where they differ from the usual ones.</summary>
    public Wording Wording { get; init; } = Wording.Usual;

    /// <summary>The kinds that its declarations fall into; empty when there are none.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];

    /// <summary>What a call sets for it.</summary>
    public IReadOnlyList<Limit> Limits { get; init; } = [];

    /// <summary>What the people of a tree that runs it need to know.</summary>
    public SchemeProfile Profile => new(Key, Wording, HasDepartments);

    /// <summary>Whether departments stand between units and authority; otherwise units bundle and report up themselves.</summary>
    public bool HasDepartments => Workflow.Rows.Any(row => row.Office == Office.Department);

    /// <summary>What must be known of a declaration wherever it stands; null = nothing.</summary>
    public Func<Declaration, string?> StandingNote { get; init; } = _ => null;

    /// <summary>The limit with the key.</summary>
    public Limit Limit(string key) => Limits.Single(limit => limit.Key == key);

    /// <summary>Whether its rules ask for files and for the unit's earlier declarations.</summary>
    public bool AsksForRecords { get; init; }

    /// <summary>The kinds of files that a body asks for now; empty = any file, none required.</summary>
    public Func<Body, Setting, IReadOnlyList<MaterialKind>> Materials { get; init; } = (_, _) => [];

    /// <summary>What must be promised one by one before 报送; empty = nothing.</summary>
    public Func<Body, IReadOnlyList<string>> Promises { get; init; } = _ => [];

    /// <summary>The exclusive right that a report claims for its unit, by kind; null = none.</summary>
    public Func<Body, string?> Claims { get; init; } = _ => null;

    /// <summary>The category with the key; null for none.</summary>
    public Category? Category(string? key) => Categories.FirstOrDefault(category => category.Key == key);

    /// <summary>Fields in which two typings of the same body differ, in the order of the form.</summary>
    public IReadOnlyList<FieldConflict> Differences(Body mine, Body stored, Setting setting) =>
    [
        .. Fields(mine, setting).Zip(Fields(stored, setting))
            .Where(pair => Takes.ContainsKey(pair.First.Key))
            .Select(pair => new FieldConflict(pair.First.Key, pair.First.Label, Shown(mine, pair.First), Shown(stored, pair.Second)))
            .Where(conflict => conflict.Mine != conflict.Stored),
    ];

    private static string Shown(Body body, FieldValue field) =>
        body.Unread.Keys.Where(key => key.StartsWith(field.Key, StringComparison.Ordinal)).Select(key => body.Unread[key]).FirstOrDefault() ?? field.Text;
}
