using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Comparison;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Web.Pages.Declarations;

/// <summary>The form as the edit page shows it: as stored, or as typed when somebody else saved in between.</summary>
public sealed class EditedForm(AppDbContext db, RouteService routes, RouteMemory memory, CommonReasons reasons)
{
    public Declaration Declaration { get; private set; } = null!;

    /// <summary>The body as stored, or as typed after a conflict.</summary>
    public Body Body { get; private set; } = null!;

    public Scheme Scheme { get; private set; } = null!;

    /// <summary>What surrounds the form, by which the rules judge it.</summary>
    public FormContext Context { get; private set; } = null!;

    /// <summary>The revision that the page's typing starts from.</summary>
    public int Revision { get; private set; }

    /// <summary>The date that binds the unit, and who set it.</summary>
    public BindingDate Due { get; private set; } = null!;

    /// <summary>Remarks on the last submission that the unit answers.</summary>
    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    private ILookup<string, string> Common { get; set; } = Array.Empty<string>().ToLookup(text => text);

    private IReadOnlySet<string> Changed { get; set; } = new HashSet<string>();

    /// <summary>The remarks on the fields, as their answers are asked for.</summary>
    public IEnumerable<RemarkView> On(params IReadOnlyCollection<string> keys) => Show(remark => remark.FieldKey is { } key && keys.Contains(key));

    /// <summary>The remarks on the whole form, or on what is not typed.</summary>
    public IEnumerable<RemarkView> OnTheWhole => Show(remark => remark.FieldKey is not { } key || !Scheme.IsTyped(key));

    /// <summary>What units of this call were asked most often about the fields.</summary>
    public IReadOnlyList<string> Often(params IReadOnlyCollection<string> keys) => [.. keys.SelectMany(key => Common[key])];

    private IEnumerable<RemarkView> Show(Func<Remark, bool> which) => Remarks.Where(which).Select(remark => new RemarkView(remark, Scheme.LabelOf(remark.FieldKey), IsIdle(remark)));

    /// <summary>Whether 改了 is said of a field that has not changed.</summary>
    private bool IsIdle(Remark remark) => remark is { AnswerKind: AnswerKind.Changed, FieldKey: { } key } && !Changed.Contains(key);

    /// <summary>What the rules say of the body that is shown.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>What stops the report, in the order of the page.</summary>
    public IReadOnlyList<Finding> Blocking
    {
        get
        {
            var keys = Scheme.Groups.SelectMany(group => group.Keys).ToList();
            return [.. Findings.Where(finding => finding.Blocks).OrderBy(finding => PlaceOf(keys, finding.Field))];
        }
    }

    /// <summary>A control of one row of a field is called by the field and more, and stands where the field does.</summary>
    private static int PlaceOf(List<string> keys, string field) =>
        keys.IndexOf(field) is >= 0 and var place ? place
        : keys.FindIndex(key => field.StartsWith(key, StringComparison.Ordinal)) is >= 0 and var about ? about
        : int.MaxValue;

    /// <summary>The finding's sentence with the name of its field, where it does not name it itself.</summary>
    public string Named(Finding finding) =>
        Scheme.LabelOf(finding.Field) is not { } label || Solid(finding.Message).Contains(Solid(label), StringComparison.Ordinal) ? finding.Message : $"{label}：{finding.Message}";

    private static string Solid(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>How each group of the page stands.</summary>
    public IReadOnlyList<GroupMark> Marks => [.. Scheme.Groups.Select(group => GroupMark.Of(group, Findings, Remarks))];

    /// <summary>The form as it is stored, so that the next save can tell what was typed since.</summary>
    public string Base { get; private set; } = "";

    /// <summary>Fields in which two people typed differently.</summary>
    public IReadOnlyList<FieldConflict> Conflicts { get; private set; } = [];

    /// <summary>Who saved in between; null when nobody did.</summary>
    public string? OtherEditor { get; private set; }

    /// <summary>Routes to choose from; empty when there is no choice.</summary>
    public IReadOnlyList<Core.Record.Calls.Route> Routes { get; private set; } = [];

    /// <summary>Whether the declaration exists for the person at all.</summary>
    public bool IsVisible { get; private set; }

    /// <summary>Reads it; false when the person may not type in it now.</summary>
    public async Task<bool> LoadAsync(CurrentUser user, string key, CancellationToken cancel)
    {
        if (await db.FindAsync(user, key, cancel) is not { } declaration)
        {
            return false;
        }

        IsVisible = true;
        Declaration = declaration;
        if (!DeclarationService.MayEdit(user, declaration))
        {
            return false;
        }

        var facts = await db.FactsAsync(declaration, user, cancel, await memory.ReadAsync(declaration, cancel));
        Body = facts.Body ?? throw new InvalidOperationException("Typed in by the unit, yet without body.");
        Base = facts.Scheme.ToJson(Body);
        (Scheme, Context, Revision, Findings, Due) = (facts.Scheme, facts.Context, Body.Revision, facts.Findings, facts.Due(user.Office));
        Routes = await routes.ChoicesAsync(declaration, cancel);
        Remarks = facts.OpenRemarks.Count == 0 ? [] : await db.RemarksToAnswerAsync(user, declaration.Id, cancel); // what is to be answered is open
        Changed = ComparisonQueries.ChangedSince(declaration, Body, facts.FormJson);
        Common = await reasons.OfCallAsync(declaration.CallId, cancel);
        return true;
    }

    /// <summary>Reads only what a save while typing needs; false as in <see cref="LoadAsync"/>. Findings come with <see cref="Show"/>.</summary>
    public async Task<bool> LoadToSaveAsync(CurrentUser user, string key, CancellationToken cancel)
    {
        if (await db.FindAsync(user, key, cancel) is not { } declaration)
        {
            return false;
        }

        (IsVisible, Declaration) = (true, declaration);
        if (!DeclarationService.MayEdit(user, declaration))
        {
            return false;
        }

        Scheme = SchemeCatalog.Of(declaration.Scheme);
        Body = await Scheme.LoadAsync(db, declaration.Id, cancel);
        Context = (await db.SurroundingsAsync([declaration], cancel)).Around(declaration, new FormContext(declaration.Call, declaration.Unit, declaration.Department));
        Remarks = declaration.SubmissionNumber == 0 ? [] : await db.RemarksToAnswerAsync(user, declaration.Id, cancel);
        return true;
    }

    /// <summary>Takes over what a save came to: what was typed stays on the page, beside what is stored.</summary>
    public void Show(SavedForm saved)
    {
        if (saved.Revision is null)
        {
            TakeUntouched(saved);
            Base = Scheme.ToJson(saved.Stored);
            (Body, Revision, OtherEditor) = (saved.Mine, saved.Stored.Revision, saved.StoredBy);
            Conflicts = Scheme.Differences(saved.Mine, saved.Stored, Context);
        }

        Findings = Scheme.Check(Body, Context);
    }

    /// <summary>What the person has not touched becomes what the colleague saved; only the rest is asked.</summary>
    private void TakeUntouched(SavedForm saved)
    {
        if (saved.Base is not { } shown)
        {
            return;
        }

        var touched = Scheme.Differences(saved.Mine, shown, Context).Select(conflict => conflict.Key).ToHashSet();
        foreach (var conflict in Scheme.Differences(saved.Mine, saved.Stored, Context).Where(conflict => !touched.Contains(conflict.Key)))
        {
            Scheme.Take(conflict.Key, saved.Stored, saved.Mine);
        }
    }
}
