using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>
/// One kind of declaration. Everything outside <c>Schemes/</c> and the scheme's Edit page works on the spine and asks
/// this class; an actual scheme is a <see cref="Scheme{TBody}"/>.
/// </summary>
public abstract class Scheme
{
    /// <summary>Stable key, such as <c>most</c>.</summary>
    public abstract string Key { get; }

    /// <summary>Name of the form on verification pages, for the year.</summary>
    public abstract string DocumentName(int year);

    /// <summary>Usual title of its call, for the year.</summary>
    public abstract string CallTitle(int year);

    /// <summary>Letters before the year in declaration numbers.</summary>
    public abstract string NumberPrefix { get; }

    /// <summary>Prefix of the numbers of issued items, such as JH in JH2022-001; different for each scheme, because two may have calls in the same year.</summary>
    public abstract string PlanNumberPrefix { get; }

    /// <summary>The partial view below <c>Pages/Declarations</c> with the fields to type in.</summary>
    public abstract string EditView { get; }

    /// <summary>The groups of that view, in order; group n has the anchor <c>#gn</c>.</summary>
    public abstract IReadOnlyList<FieldGroup> Groups { get; }

    /// <summary>Who may do what.</summary>
    public abstract TransitionTable Workflow { get; }

    /// <summary>A new body for a unit.</summary>
    public abstract Body Create(Guid declarationId, FormContext context);

    /// <summary>Starts a new body with what lasts from an earlier one: texts yes; dates, money, codes and seals no.</summary>
    public abstract void CopyLasting(Body from, Body to);

    /// <summary>Whether its forms can be taken in from Word documents.</summary>
    public virtual bool ReadsWord => true;

    /// <summary>The forms in the tables of a Word document, in document order; empty if there are none of this scheme.</summary>
    public abstract IReadOnlyList<WordForm> FindInWord(IReadOnlyList<DocxTable> tables);

    /// <summary>Fills a new body from one of them and lists what was understood.</summary>
    public abstract IReadOnlyList<WordField> ReadWord(WordForm word, Body body, FormContext context);

    /// <summary>Writes what was typed into the edit page to a body.</summary>
    public abstract void Apply(TypedFields typed, Body body);

    /// <summary>Applies a button inside the edit page to a body that holds what was typed; null = no such button.</summary>
    public abstract Pressed? Press(TypedFields typed, Body body, string go);

    /// <summary>The control of the edit page that a finding points to.</summary>
    public abstract string ControlOf(Finding finding);

    /// <summary>Whether the field with the key is typed.</summary>
    public abstract bool IsTyped(string key);

    /// <summary>Takes one typed field over from another version of the same body; any other key changes nothing.</summary>
    public abstract void Take(string key, Body from, Body to);

    /// <summary>The tracked body of a declaration.</summary>
    public abstract Task<Body> LoadAsync(AppDbContext db, Guid declarationId, CancellationToken cancel);

    /// <summary>The findings of the rule set Report, errors first.</summary>
    public abstract IReadOnlyList<Finding> Check(Body body, FormContext context);

    public abstract Sheet Describe(Body body, FormContext context);

    /// <summary>The other papers of the scheme.</summary>
    public abstract SchemePapers Papers { get; }

    /// <summary>The summary for the spine.</summary>
    public abstract Summary Summarize(Body body);

    /// <summary>The 重点领域 of the call that it names.</summary>
    public abstract IReadOnlyList<string> FocusAreas(Body body);

    /// <summary>All fields as a reviewer reads them, in the order of the paper.</summary>
    public abstract IReadOnlyList<FieldValue> Fields(Body body, FormContext context);

    /// <summary>Keys of the fields, in the order of the paper.</summary>
    public abstract IReadOnlyList<string> FieldKeys { get; }

    /// <summary>Label of a field by its key; null for an unknown key.</summary>
    public abstract string? LabelOf(string? key);

    /// <summary>The body as JSON by stable field keys.</summary>
    public abstract string ToJson(Body body);

    /// <summary>The body, from its JSON.</summary>
    public abstract Body FromJson(string json);

    /// <summary>The names of its offices and papers, if they differ from the usual ones.</summary>
    public virtual Wording Wording => Wording.Usual;

    /// <summary>The categories of its declarations; empty if there are none.</summary>
    public virtual IReadOnlyList<Category> Categories => [];

    /// <summary>What a call sets for it.</summary>
    public virtual IReadOnlyList<Limit> Limits => [];

    /// <summary>What the people of a tree that runs this scheme need to know.</summary>
    public SchemeProfile Profile => new(Key, Wording, HasDepartments, PaysByStandards);

    /// <summary>Whether there are departments between units and authority; otherwise units bundle and report up themselves.</summary>
    public bool HasDepartments => Workflow.Rows.Any(row => row.Office == Office.Department);

    /// <summary>Whether its money is measured by cost standards per person and day, converted into yuan (M-23).</summary>
    public virtual bool PaysByStandards => false;

    /// <summary>What must be said about a declaration wherever it is shown; null = nothing.</summary>
    public virtual string? StandingNote(Declaration declaration) => null;

    /// <summary>The limit with the key.</summary>
    public Limit Limit(string key) => Limits.Single(limit => limit.Key == key);

    /// <summary>The dossiers that follow its issued plans; empty if nothing is followed up.</summary>
    public virtual IReadOnlyList<DossierRules> Dossiers => [];

    /// <summary>What it says of the kind of dossier; null if it has none.</summary>
    public DossierRules? Dossier(DossierKind kind) => Dossiers.FirstOrDefault(rules => rules.Kind == kind);

    /// <summary>What it says of a class while it is held; null = its classes keep no log.</summary>
    public virtual RunRules? Run => null;

    /// <summary>Whether its rules need files and the unit's earlier declarations.</summary>
    public virtual bool AsksForRecords => false;

    /// <summary>The kinds of files that a body asks for now; empty = any file, none required.</summary>
    public abstract IReadOnlyList<MaterialKind> Materials(Body body, FormContext context);

    /// <summary>What must be promised one by one before 报送; empty = nothing.</summary>
    public abstract IReadOnlyList<string> Promises(Body body);

    /// <summary>The exclusive right that a report claims for its unit, by kind; null = none.</summary>
    public abstract string? Claims(Body body);

    /// <summary>The category with the key; null if there is none.</summary>
    public Category? Category(string? key) => Categories.FirstOrDefault(category => category.Key == key);

    /// <summary>Fields in which two versions of the same body differ, in form order.</summary>
    public IReadOnlyList<FieldConflict> Differences(Body mine, Body stored, FormContext context) =>
    [
        .. Fields(mine, context).Zip(Fields(stored, context))
            .Where(pair => IsTyped(pair.First.Key))
            .Select(pair => new FieldConflict(pair.First.Key, pair.First.Label, Shown(mine, pair.First), Shown(stored, pair.Second)))
            .Where(conflict => conflict.Mine != conflict.Stored),
    ];

    private static string Shown(Body body, FieldValue field) =>
        body.Unread.Keys.Where(key => key.StartsWith(field.Key, StringComparison.Ordinal)).Select(key => body.Unread[key]).FirstOrDefault() ?? field.Text;
}
