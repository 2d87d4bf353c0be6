using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Workflow.Batches;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Core.Workflow.Effects;

/// <summary>Applies what a row says its act does. Runs inside the act's transaction; does not save.</summary>
public sealed class ActEffects(AppDbContext db, IEnumerable<IEffects> subjects, ReceiveInstant received)
{
    /// <summary>Built with the first act, because most requests only show what is possible.</summary>
    private Dictionary<Effect, Func<Deed, CancellationToken, Task>>? _methods;

    /// <summary>Reasons that only the effects know, before anything is written: a character that cannot be printed.</summary>
    public static Refusal? Refuse(Facts facts, Transition row, DateTimeOffset receivedAt) =>
        row.Does.Contains(Effect.Freeze) && facts.Body is { } body ? PaperService.Unprintable(facts.Scheme.Describe(body, facts.Printed(receivedAt)))
        : facts is { Content: { } content, Rules: { } rules } ? Sheets(rules, content, facts.Around(receivedAt), row).Select(PaperService.Unprintable).FirstOrDefault(refusal => refusal is not null)
        : null;

    /// <summary>What the row will print of a dossier.</summary>
    private static IEnumerable<Sheet> Sheets(DossierRules rules, DossierContent content, DossierContext context, Transition row)
    {
        var head = new FilingHead("", 1, context.At, "");
        if (row.Does.Contains(Effect.PublishNotice) && rules.NoticePaper is { } notice)
        {
            yield return notice(content, context, NoticeHead.Unpublished);
        }

        if (row.Does.Contains(Effect.FileDossier))
        {
            yield return rules.Paper(content, context, head);
            if (rules.Handbook is { } handbook)
            {
                yield return handbook(content, context, head);
            }
        }
    }

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
