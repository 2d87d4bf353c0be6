using System.Globalization;
using FluentValidation;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Cas;

/// <summary>A class with the call whose limits it must respect.</summary>
public sealed record AcademyClassCase(AcademyClass Body, FormContext Context);

/// <summary>
/// The rule set Report of the academy's form: the shape of what was typed, then the decision table of the tier that the
/// answers lead to. A class needs title, 计划类别, contact, audience and content; numbers are required only by the
/// guide's own minima, because an annual plan may leave them open. A draft is never refused.
/// </summary>
public sealed class AcademyValidator : AbstractValidator<AcademyClassCase>
{
    /// <summary>Maximum length of names and other short texts.</summary>
    public const int NameLength = 100;

    /// <summary>Maximum length of the reason for classes without a record.</summary>
    public const int ReasonLength = 300;

    /// <summary>Maximum length of the wording of a period.</summary>
    public const int PeriodLength = 60;

    private static readonly AcademyValidator Instance = new();

    public AcademyValidator()
    {
        RequireTexts();
        RequirePeriod();
        RequireNumbers();
        RequireRows();
        Hint();
    }

    /// <summary>All findings, errors first; those of the decision table keep the order of its steps.</summary>
    public static IReadOnlyList<Finding> Check(AcademyClass body, FormContext context) =>
    [
        .. body.Unread.Select(unread => new Finding(
            "UNREADABLE", Grade.Error, unread.Key, $"{AcademyFields.All.NameOf(unread.Key)}“{unread.Value}”无法识别，请按字段旁的提示填写。")),
        .. Instance.Validate(new AcademyClassCase(body, context)).Errors
            .Select(failure => failure.CustomState as Finding)
            .OfType<Finding>()
            .Concat(Eligibility.Judge(body, context, Tiers.Of(body))
                .Where(verdict => !verdict.IsMet && !(verdict.Actual is null && body.Unread.ContainsKey(verdict.Field)))
                .Select(verdict => verdict.ToFinding()))
            .OrderByDescending(finding => finding.Grade),
    ];

    private void RequireTexts()
    {
        Text(AcademyFields.ContactName, c => c.Body.ContactName, _ => NameLength);
        Text(AcademyFields.ContactPhone, c => c.Body.ContactPhone, _ => NameLength);
        Error(c => c.Body.ContactPhone is { } phone && !Telephone.IsPlausible(phone),
            _ => new("PHONE_SHAPE", Grade.Error, AcademyFields.ContactPhone, "电话应为“区号-号码”或手机号，如 010-00000701，分机写“转”。请核对。"));
        Text(AcademyFields.Title, c => c.Body.Title, c => c.Context.Limit(AcademyLimits.TitleLength));
        Text(AcademyFields.Audience, c => c.Body.Audience, c => c.Context.Limit(AcademyLimits.AudienceLength));
        Text(AcademyFields.Content, c => c.Body.Content, c => c.Context.Limit(AcademyLimits.ContentLength));
        TooLong(AcademyFields.Venue, c => c.Body.Venue, NameLength);
        TooLong(AcademyFields.PriorReason, c => c.Body.PriorReason, ReasonLength);
    }

    private void RequirePeriod()
    {
        TooLong(AcademyFields.PeriodText, c => c.Body.PeriodText, PeriodLength);
        Error(c => c.Body is { PeriodStart: { } start, PeriodEnd: { } end } && end < start,
            _ => new("PERIOD_REVERSED", Grade.Error, AcademyFields.PeriodEnd, "结束日期早于开始日期，请改正其中一个。"));
        Error(c => c.Body is { PeriodStart: null, PeriodEnd: not null } && !c.Body.Unread.ContainsKey(AcademyFields.PeriodStart),
            _ => new("PERIOD_REQUIRED", Grade.Error, AcademyFields.PeriodStart, "填写了结束日期，请补填开始日期；日期未定的，可以只写印出的写法。"));
        Error(c => c.Body is { Days: <= 365 and var days, PeriodStart: { } start, PeriodEnd: { } end } && end >= start && days > Span(start, end),
            c => new("DAYS_OVER_SPAN", Grade.Error, AcademyFields.Days,
                $"天数 {c.Body.Days} 多于起止日期之间的 {Span(c.Body.PeriodStart ?? default, c.Body.PeriodEnd ?? default)} 天，请改正天数或日期。"));
    }

    private void RequireNumbers()
    {
        Range(AcademyFields.Days, "天数", c => c.Body.Days, 365);
        Range(AcademyFields.Persons, "人数", c => c.Body.Persons, 99_999);
        Range(AcademyFields.Sessions, "场次", c => c.Body.Sessions, 365);
        Range(AcademyFields.CreditHours, "每场学时", c => c.Body.CreditHours, 24);
        Error(c => c.Body.BudgetFen > 99_999 * Money.FenPerWan, _ => Amount(AcademyFields.Budget, "经费预算"));
        Error(c => c.Body.RequestedFen > 99_999 * Money.FenPerWan, _ => Amount(AcademyFields.Requested, "申请金额"));
        Error(c => c.Body.RequestedFen > c.Body.BudgetFen, c => new("REQUESTED_OVER_BUDGET", Grade.Error, AcademyFields.Requested,
            $"申请金额 {Money.Wan(c.Body.RequestedFen)} 万元多于经费预算 {Money.Wan(c.Body.BudgetFen)} 万元，请改正其中一个。"));
        Error(c => c.Body.RequestedFen > 0 && c.Body.ApplyForFunding != true, _ => new("REQUESTED_WITHOUT_FUNDING", Grade.Error, AcademyFields.Requested,
            "填写了申请金额，但“是否申请资助”没有选“是”。请改选，或把申请金额留空。"));
    }

    private void RequireRows()
    {
        Error(c => c.Body.JointUnits.Any(unit => unit.Length == 0 || TextRules.Count(unit) > NameLength), _ => new("JOINT_UNIT", Grade.Error, AcademyFields.JointUnits,
            $"请填写联合施训单位的全称，最多 {NameLength} 字，多余的空行请删去。"));
        Error(c => c.Body.Experts.Any(expert => TextRules.Count(expert.Name) > NameLength || TextRules.Count(expert.Institution) > NameLength),
            _ => new("TOO_LONG", Grade.Error, AcademyFields.Experts, $"专家的姓名和机构最多 {NameLength} 字，请缩短。"));
        Error(c => HeldClass.Of(c.Body, c.Context).Any(held => held.Year is null && !IsUnread(c.Body, held) || held.Kind is null || held.Year < 1949), _ => new("PRIOR_INCOMPLETE", Grade.Error, AcademyFields.Prior,
            "请为每个往年班次写明年度和项目，多余的空行请删去。"));
        Error(c => c.Body.PriorClasses.Any(prior => TextRules.Count(prior.Title) > NameLength),
            _ => new("TOO_LONG", Grade.Error, AcademyFields.Prior, $"往年班次的名称最多 {NameLength} 字，请缩短。"));
    }

    private void Hint()
    {
        Finding(c => AcademyFields.PeriodOf(c.Body) is null && !c.Body.Unread.ContainsKey(AcademyFields.PeriodStart), c => new(
            "PERIOD_OPEN", Grade.Hint, AcademyFields.PeriodStart, $"还没有举办时间。日期未定的，可以只写印出的写法，如“{c.Context.Call.Year}年5月”。")
        { CanMend = true });
        Finding(c => TextRules.Count(c.Body.Content) is > 0 and < 100, _ => new(
            "CONTENT_SHORT", Grade.Hint, AcademyFields.Content, "培训内容较短，建议写明形式、课程安排和预期成效。")
        { CanMend = true });
        Finding(c => Math.Max(c.Body.BudgetFen ?? 0, c.Body.RequestedFen ?? 0) >= c.Context.Call.FenOf(AcademyLimits.BudgetQuestion), _ => new(
            "BUDGET_UNIT", Grade.Hint, AcademyFields.Budget, "金额较大，请核对单位是否为万元。"));
        Finding(c => c.Body.SupportDirections.Except(AcademyDirections.Of(Tiers.Of(c.Body))).Any(), _ => new(
            "CAS_DIRECTION_OF_OTHER_TIER", Grade.Hint, AcademyFields.Directions, "有的重点支持方向不属于现在申报的项目，请重新选择。", "申报指南（2023年） 附表")
        { CanMend = true });
    }

    private static bool IsUnread(AcademyClass body, HeldClass held) =>
        body.Unread.ContainsKey($"{AcademyClassReader.PriorYear}{body.PriorClasses.FindIndex(prior => ReferenceEquals(prior, held.Declared))}");

    private static int Span(DateOnly start, DateOnly end) => end.DayNumber - start.DayNumber + 1;

    private static Finding Amount(string field, string label) => new("AMOUNT_RANGE", Grade.Error, field, $"{label}应在 0 至 99999 万元之间，请核对单位。");

    private void Range(string field, string label, Func<AcademyClassCase, int?> value, int most) =>
        Error(c => value(c) is { } number && (number < 1 || number > most), _ => new("NUMBER_RANGE", Grade.Error, field, $"{label}应为 1 至 {most} 的整数，请改正。"));

    private void Text(string field, Func<AcademyClassCase, string?> value, Func<AcademyClassCase, int> longest)
    {
        Error(c => value(c) is null, _ => new("REQUIRED", Grade.Error, field, $"请填写{Label(field)}。"));
        Error(c => TextRules.Count(value(c)) > longest(c), c => new("TOO_LONG", Grade.Error, field, TooLongText(Label(field), value(c), longest(c))));
    }

    private void TooLong(string field, Func<AcademyClassCase, string?> value, int longest) =>
        Error(c => TextRules.Count(value(c)) > longest, c => new("TOO_LONG", Grade.Error, field, TooLongText(Label(field), value(c), longest)));

    private static string Label(string field) => AcademyFields.All.LabelOf(field) ?? AcademyFields.All.NameOf(field);

    private static string TooLongText(string label, string? value, int longest) => string.Create(CultureInfo.InvariantCulture,
        $"{label}最多 {longest} 字，现有 {TextRules.Count(value)} 字，请删去 {TextRules.Count(value) - longest} 字。");

    private void Error(Func<AcademyClassCase, bool> when, Func<AcademyClassCase, Finding> finding) => Finding(when, finding);

    private void Finding(Func<AcademyClassCase, bool> when, Func<AcademyClassCase, Finding> finding) =>
        RuleFor(c => c).Must(c => !when(c)).WithState(finding);
}
