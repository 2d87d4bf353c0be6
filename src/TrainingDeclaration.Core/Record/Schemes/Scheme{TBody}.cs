using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>
/// A scheme, typed by its body. What follows from the field rows is done here; for the rest a scheme says
/// what it does with its own body. Nobody else casts one.
/// </summary>
public abstract class Scheme<TBody> : Scheme
    where TBody : Body
{
    /// <summary>One row per field, in the order of the form.</summary>
    protected abstract FieldList<TBody> Rows { get; }

    /// <inheritdoc />
    public sealed override IReadOnlyList<FieldGroup> Groups => Rows.Groups;

    /// <inheritdoc />
    public sealed override IReadOnlyList<string> FieldKeys => Rows.Keys;

    /// <inheritdoc />
    public abstract override TBody Create(Guid declarationId, FormContext context);

    /// <inheritdoc />
    public sealed override void CopyLasting(Body from, Body to) => Rows.CopyLasting((TBody)from, (TBody)to);

    /// <inheritdoc />
    public sealed override IReadOnlyList<WordForm> FindInWord(IReadOnlyList<DocxTable> tables) => Rows.Find(tables);

    /// <inheritdoc />
    public sealed override IReadOnlyList<WordField> ReadWord(WordForm word, Body body, FormContext context) => ReadWord(word, (TBody)body, context);

    /// <inheritdoc />
    public sealed override void Apply(TypedFields typed, Body body) => Rows.Apply(typed, (TBody)body);

    /// <inheritdoc />
    public sealed override Pressed? Press(TypedFields typed, Body body, string go) => Press(typed, (TBody)body, go);

    /// <inheritdoc />
    public sealed override string ControlOf(Finding finding) => Rows.ControlOf(finding);

    /// <inheritdoc />
    public sealed override bool IsTyped(string key) => Rows.IsTyped(key);

    /// <inheritdoc />
    public sealed override void Take(string key, Body from, Body to) => Rows.Take(key, (TBody)from, (TBody)to);

    /// <inheritdoc />
    public sealed override async Task<Body> LoadAsync(AppDbContext db, Guid declarationId, CancellationToken cancel) =>
        await db.Set<TBody>().SingleAsync(body => body.DeclarationId == declarationId, cancel);

    /// <inheritdoc />
    public sealed override IReadOnlyList<Finding> Check(Body body, FormContext context) => Check((TBody)body, context);

    /// <inheritdoc />
    public sealed override Sheet Describe(Body body, FormContext context) => Describe((TBody)body, context);

    /// <inheritdoc />
    public sealed override Summary Summarize(Body body) => Summarize((TBody)body);

    /// <inheritdoc />
    public sealed override IReadOnlyList<string> FocusAreas(Body body) => FocusAreas((TBody)body);

    /// <inheritdoc />
    public sealed override IReadOnlyList<FieldValue> Fields(Body body, FormContext context) => Rows.Of((TBody)body, context);

    /// <inheritdoc />
    public sealed override string? LabelOf(string? key) => Rows.LabelOf(key);

    /// <inheritdoc />
    public sealed override string ToJson(Body body) => JsonSerializer.Serialize((TBody)body, JsonText.Options);

    /// <inheritdoc />
    public sealed override Body FromJson(string json) => JsonSerializer.Deserialize<TBody>(json, JsonText.Options)
        ?? throw new InvalidOperationException("A stored body is empty.");

    /// <inheritdoc />
    public sealed override IReadOnlyList<MaterialKind> Materials(Body body, FormContext context) => Materials((TBody)body, context);

    /// <inheritdoc />
    public sealed override IReadOnlyList<string> Promises(Body body) => Promises((TBody)body);

    /// <inheritdoc />
    public sealed override string? Claims(Body body) => Claims((TBody)body);

    /// <inheritdoc cref="Scheme.ReadWord" />
    protected virtual IReadOnlyList<WordField> ReadWord(WordForm word, TBody body, FormContext context) => Rows.ReadWord(word, body, context);

    /// <inheritdoc cref="Scheme.Press" />
    protected abstract Pressed? Press(TypedFields typed, TBody body, string go);

    /// <inheritdoc cref="Scheme.Check" />
    protected abstract IReadOnlyList<Finding> Check(TBody body, FormContext context);

    /// <inheritdoc cref="Scheme.Describe" />
    protected abstract Sheet Describe(TBody body, FormContext context);

    /// <inheritdoc cref="Scheme.Summarize" />
    protected abstract Summary Summarize(TBody body);

    /// <inheritdoc cref="Scheme.FocusAreas" />
    protected abstract IReadOnlyList<string> FocusAreas(TBody body);

    /// <inheritdoc cref="Scheme.Materials" />
    protected virtual IReadOnlyList<MaterialKind> Materials(TBody body, FormContext context) => [];

    /// <inheritdoc cref="Scheme.Promises" />
    protected virtual IReadOnlyList<string> Promises(TBody body) => [];

    /// <inheritdoc cref="Scheme.Claims" />
    protected virtual string? Claims(TBody body) => null;
}
