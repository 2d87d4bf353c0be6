using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow.Batches;

namespace TrainingDeclaration.Core.Workflow.Effects;

/// <summary>Applies what a row says its act does. Runs inside the act's transaction; does not save.</summary>
public sealed class ActEffects(AppDbContext db, IEnumerable<IEffects> subjects, ReceiveInstant received)
{
    /// <summary>Built with the first act, because most requests only show what is possible.</summary>
    private Dictionary<Effect, Func<Deed, CancellationToken, Task>>? _methods;

    /// <summary>Reasons that only the effects know, before anything is written: a character that cannot be printed.</summary>
    public static Refusal? Refuse(Facts facts, Transition row, DateTimeOffset receivedAt) =>
        row.Does.Contains(Effect.Freeze) && facts.Body is { } body ? PaperService.Unprintable(facts.Scheme.Describe(body, facts.Printed(receivedAt)))
        : row.Does.Contains(Effect.FileDossier) && facts is { Content: { } content, Rules: { } rules }
            ? PaperService.Unprintable(rules.Paper(content, facts.Around(receivedAt), new FilingHead("", 1, receivedAt, ""))) : null;

    /// <summary>Applies the effects of the row in order; numbers are drawn first.</summary>
    public async Task ApplyAsync(CurrentUser user, Facts facts, Transition row, ActInput input, CancellationToken cancel)
    {
        await db.MarkDoneAsync(input.BatchRowId, cancel);
        var deed = new Deed(user, facts, row, input, LastAct.By(user, $"{row.Act.Label(user.Words)} {facts.Declaration.Number}", received.Value));
        _methods ??= subjects.SelectMany(subject => subject.Methods).ToDictionary();
        foreach (var effect in row.Does)
        {
            await _methods[effect](deed, cancel);
        }
    }
}
