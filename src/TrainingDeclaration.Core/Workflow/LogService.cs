using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>
/// Keeps the log of a class, day by day. Several people may type the same day: whatever each has changed is taken over, and only where two
/// have typed something different does the second one decide, after having seen both.
/// </summary>
public sealed class LogService(AppDbContext db, ReceiveInstant received)
{
    /// <summary>Eight people who save the same day at once need several attempts each.</summary>
    private const int Tries = 30;

    /// <summary>Whether the person may write in the log now: the row 登记日志 of the table.</summary>
    public static bool MayKeep(CurrentUser user, Declaration declaration) =>
        declaration.UnitId == user.OrganizationId
        && SchemeCatalog.Of(declaration.Scheme).Workflow.For(declaration.Status, user).Any(row => row.Act == Act.KeepLog);

    /// <summary>Saves what was typed of a day; closes it on request, which needs everything to be there.</summary>
    /// <param name="declaration">Found through a scoped query.</param>
    /// <param name="day">A day of the accepted schedule.</param>
    /// <param name="numbers">Class numbers of the admitted trainees; marks of others are ignored.</param>
    /// <param name="seen">The day as the page showed it.</param>
    /// <param name="typed">The day as it was typed.</param>
    /// <returns>What somebody else has typed differently since; then nothing is saved. A refusal if it cannot be saved, or not be closed: then what was typed is saved.</returns>
    public async Task<Outcome<LogConflict[]>> SaveAsync(
        CurrentUser user, Declaration declaration, PlannedDay day, IReadOnlyList<int> numbers, LogEntry seen, LogEntry typed, bool close, CancellationToken cancel)
    {
        if (Wrong(typed, numbers) is { } wrong)
        {
            return wrong;
        }

        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (!await db.Declarations.VisibleTo(user).AnyAsync(d => d.Id == declaration.Id && d.Status == declaration.Status, cancel) || !MayKeep(user, declaration))
            {
                return new Refusal("培训班现在不能登记日志。");
            }

            var log = await db.ClassDays.SingleOrDefaultAsync(d => d.DeclarationId == declaration.Id && d.Date == day.Date, cancel);
            if (log is null)
            {
                log = new ClassDay { DeclarationId = declaration.Id, Date = day.Date };
                db.ClassDays.Add(log);
            }

            var merged = LogEntry.Of(log).Merge(seen, typed, day, numbers);
            if (merged.Conflicts.Length > 0)
            {
                return merged.Conflicts;
            }

            (log.LeaderPresent, log.Note, log.MarksJson) = (merged.Entry.LeaderPresent, merged.Entry.Note, merged.Entry.Marks.ToJson());
            log.Revision++;
            var unready = close ? Unready(day, numbers, merged.Entry) : null;
            if (close && unready is null)
            {
                log.ClosedAt ??= received.Value;
                log.ClosedBy ??= user.Name;
            }

            try
            {
                await db.SaveChangesAsync(cancel);
                return unready is null ? Array.Empty<LogConflict>() : unready;
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Somebody saved the same day at the same moment: merge again.
                await Task.Delay(Random.Shared.Next(10 * attempt), cancel);
            }
        }
    }

    /// <summary>What is missing before the day can be closed.</summary>
    private Refusal? Unready(PlannedDay day, IReadOnlyList<int> numbers, LogEntry entry)
    {
        var missing = numbers.Where(number => day.Halves.Any(half => entry.Marks.Of(number, half.Half) is null)).ToList();
        return BeijingTime.DateOf(received.Value) < day.Date ? new Refusal($"已保存。{BeijingTime.LongDay(day.Date)}还没有到，不能办结。")
            : missing.Count > 0 ? new Refusal($"已保存，但还不能办结：{missing.Count} 名学员的考勤没有登记完（{string.Join('、', missing.Take(5).Select(TraineeLabels.ClassNumber))}{(missing.Count > 5 ? "…" : "")}）。",
                $"mark.{missing[0]}.{day.Halves.First(half => entry.Marks.Of(missing[0], half.Half) is null).Half}")
            : entry.LeaderPresent is null ? new Refusal("已保存，但还不能办结：请选择项目负责人是否全程在班。", "leader") : null;
    }

    private static Refusal? Wrong(LogEntry typed, IReadOnlyList<int> numbers) =>
        TextRules.TooLong(typed.Note, ClassDay.LongestNote, "note") ?? Personal(typed.Note, "note")
        ?? numbers.Select(number => TextRules.TooLong(typed.Marks.ReasonOf(number), ClassDay.LongestReason, $"why.{number}") ?? Personal(typed.Marks.ReasonOf(number), $"why.{number}"))
            .FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Personal(string? text, string field) => PersonalNumbers.Refuse(text, "日志", field, "涉及学员的，请写学号。");
}
