using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>
/// What a change is, item by item, and who decides on it (§5.3, H-20). What is shown beside it is what is valid now; it is measured against
/// what an office approved last, so that small steps that need only be reported do not add up to a large one.
/// </summary>
public static class ChangeFigures
{
    /// <summary>The verdict on a change as it is typed.</summary>
    public static ChangeVerdict Of(DossierContent content, DossierContext context)
    {
        var request = content.Section<ChangeRequest>(SectionKind.Change);
        if (request.IsCancelled)
        {
            return new([new(ChangeFields.IsCancelled, "办班", "按计划办班", "取消", ChangeRoute.Cancellation)], MovesMoney: false, MovesDates: false);
        }

        var items = new List<ChangeItem>();
        if (request.Theme is { } theme && theme != context.Declaration.Title)
        {
            items.Add(new(ChangeFields.Theme, "培训班主题", context.Declaration.Title ?? "", theme, ChangeRoute.Leader));
        }

        if (context is not { InForce: { } inForce, Approved: { } approved } || !content.Sections.ContainsKey(SectionKind.Class))
        {
            return new(items, MovesMoney: false, MovesDates: false);
        }

        var (after, before, measure) = (ExecutionMaterials.Of(content), ExecutionMaterials.Of(inForce), ExecutionMaterials.Of(approved));
        items.AddRange(Items(content, inForce, context, new Steps(after, measure, context)));
        return new(
            items, Costs(after) != Costs(before),
            (after.Class.StartsOn, after.Class.EndsOn) != (before.Class.StartsOn, before.Class.EndsOn));
    }

    /// <summary>Every field whose text is another, in the order of the materials; what is gone comes last.</summary>
    private static IEnumerable<ChangeItem> Items(DossierContent content, DossierContent inForce, DossierContext context, Steps steps)
    {
        var before = ChangeFields.Materials(inForce, context).DistinctBy(field => field.Key).ToDictionary(field => field.Key);
        var after = ChangeFields.Materials(content, context).DistinctBy(field => field.Key).ToList();
        foreach (var field in after.Where(field => !Calculated(field.Key)))
        {
            var was = before.GetValueOrDefault(field.Key)?.Text ?? "";
            var differences = field.Key == ExecutionFields.Trainees ? content.Section<Roster>(SectionKind.Trainees).Differences : [];
            if (was != field.Text || differences.Count > 0)
            {
                yield return new(field.Key, Named(field), was, string.Join('\n', [field.Text, .. differences]), steps.RouteOf(field.Key));
            }
        }

        foreach (var gone in before.Values.Where(field => !Calculated(field.Key) && field.Text.Length > 0 && !after.Exists(one => one.Key == field.Key)))
        {
            yield return new(gone.Key, Named(gone), gone.Text, "", steps.RouteOf(gone.Key));
        }
    }

    /// <summary>What follows from other fields is no change of its own.</summary>
    private static bool Calculated(string key) => key is "budget.reference" or "budget.agreed";

    private static string Named(FieldValue field) => field.Group.StartsWith("培训协议", StringComparison.Ordinal) ? $"协议：{field.Label}" : field.Label;

    /// <summary>Everything on which the money of a class depends, as a text to compare.</summary>
    private static string Costs(ExecutionMaterials materials) => string.Join('\n',
    [
        $"{materials.Roster.Figures.Admitted} {materials.Budget.AskedFen}",
        .. materials.Agreements.Items.Select(agreement => $"{agreement.Currency} {agreement.AmountCents}").Order(StringComparer.Ordinal),
        .. materials.Schedule.Sessions.Where(materials.Schedule.IsOverseas).GroupBy(session => (session.Date, materials.Schedule.TeacherOf(session)?.CountryCode))
            .Select(day => $"{day.Key.Date:yyyyMMdd} {day.Key.CountryCode} {day.Sum(session => session.Minutes ?? 0)}").Order(StringComparer.Ordinal),
    ]);

    /// <summary>How far a change goes from what was approved.</summary>
    private sealed class Steps(ExecutionMaterials after, ExecutionMaterials approved, DossierContext context)
    {
        /// <summary>Who decides on a change of the field.</summary>
        public ChangeRoute RouteOf(string key) => key switch
        {
            ExecutionFields.StartsOn or ExecutionFields.EndsOn => Dates,
            ExecutionFields.Mode => ChangeRoute.Clerk,
            _ when key.StartsWith("agreement.", StringComparison.Ordinal) => OfAgreement(key.Split('.')[1], key.Split('.')[2]),
            _ when key.StartsWith("teacher.", StringComparison.Ordinal) || key.StartsWith("session.", StringComparison.Ordinal) => Teaching,
            _ => ChangeRoute.Filed,
        };

        /// <summary>A few days within the year and before the cutoff are only reported, unless the class should have begun.</summary>
        private ChangeRoute Dates
        {
            get
            {
                bool IsFar(DateOnly? to, DateOnly? from) => to is not { } day || from is not { } old || day.Year != old.Year
                    || Math.Abs(day.DayNumber - old.DayNumber) > context.Form.Limit(FollowUpLimits.ShiftDays);
                var isLate = BeijingTime.DateOf(context.At) >= approved.Class.StartsOn && context.Declaration.HeldFrom is null;
                var isAfterCutoff = context.Form.Call.DayOf(DemandLimits.SettlementCutoff) is { } cutoff && after.Class.EndsOn > cutoff;
                return isLate || isAfterCutoff || IsFar(after.Class.StartsOn, approved.Class.StartsOn) || IsFar(after.Class.EndsOn, approved.Class.EndsOn)
                    ? ChangeRoute.Clerk : ChangeRoute.Filed;
            }
        }

        /// <summary>Another institution, another country or a higher price goes to the leader; a clause that must stand is the clerk's.</summary>
        private ChangeRoute OfAgreement(string id, string part)
        {
            var (now, then) = (after.AgreementOf(id), approved.AgreementOf(id));
            return now?.Institution != then?.Institution || now?.CountryCode != then?.CountryCode ? ChangeRoute.Leader
                : part == "amount" && (now?.Currency != then?.Currency || now?.AmountCents > then?.AmountCents) ? ChangeRoute.Leader
                : Enum.TryParse<AgreementClause>(part, out var clause) && FollowUpLabels.Required.Contains(clause) ? ChangeRoute.Clerk : ChangeRoute.Filed;
        }

        /// <summary>Teachers in a country that was not approved go to the leader; others by their share of the minutes.</summary>
        private ChangeRoute Teaching
        {
            get
            {
                var countries = approved.Schedule.Teachers.Select(teacher => teacher.CountryCode).Concat(approved.Agreements.Items.Select(agreement => agreement.CountryCode)).ToHashSet();
                if (after.Schedule.Teachers.Exists(teacher => teacher.AgreementId is not null && teacher.CountryCode is not null && !countries.Contains(teacher.CountryCode)))
                {
                    return ChangeRoute.Leader;
                }

                var (then, now) = (MinutesBy(approved.Schedule), MinutesBy(after.Schedule));
                var (all, kept) = (then.Values.Sum(), then.Sum(one => Math.Min(one.Value, now.GetValueOrDefault(one.Key))));
                return (all - kept) * 100 >= all * context.Form.Limit(FollowUpLimits.TeacherShare) && all > kept ? ChangeRoute.Clerk : ChangeRoute.Filed;
            }
        }

        /// <summary>Minutes of training from abroad by whoever teaches, and for which institution.</summary>
        private static Dictionary<(string? Name, string? Agreement), int> MinutesBy(Schedule schedule) => schedule.Sessions.Where(schedule.IsOverseas)
            .GroupBy(session => (schedule.TeacherOf(session)?.Name, schedule.TeacherOf(session)?.AgreementId)).ToDictionary(group => group.Key, group => group.Sum(session => session.Minutes ?? 0));
    }
}
