using System.Globalization;
using FluentValidation;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>A form with the call whose limits it must respect.</summary>
public sealed record DemandFormCase(DemandForm Form, FormContext Context);

/// <summary>
/// The rule set Report of 附件2 (requirements §9.3): errors block, soft limits ask for a reason, hints only inform. Each
/// cites the printed clause. A draft is never refused.
/// </summary>
public sealed class DemandFormValidator : AbstractValidator<DemandFormCase>
{
    /// <summary>Maximum length of the reason for an exceeded limit.</summary>
    public const int ReasonLength = 300;

    /// <summary>Maximum length of names and other short texts.</summary>
    public const int NameLength = 100;

    private const string Scale = "征集函 一、2";
    private const string Duration = "征集函 二（一）3";
    private const string Form = "附件2";

    public DemandFormValidator()
    {
        RequireTexts();
        RequirePeriod();
        RequireScale();
        RequireBudget();
        RequireInstitutions();
        Hint();
    }

    /// <summary>All findings, errors first.</summary>
    public static IReadOnlyList<Finding> Check(DemandForm form, FormContext context) =>
    [
        .. form.Unread.Select(unread => new Finding(
            "UNREADABLE", Grade.Error, unread.Key, $"{DemandFields.All.NameOf(unread.Key)}“{unread.Value}”无法识别，请按字段旁的提示填写。")),
        .. Instance.Validate(new DemandFormCase(form, context)).Errors
            .Select(failure => failure.CustomState as Finding)
            .OfType<Finding>()
            .OrderByDescending(finding => finding.Grade),
    ];

    private static readonly DemandFormValidator Instance = new();

    private void RequireTexts()
    {
        Text(DemandFields.ContactName, c => c.Form.ContactName, _ => NameLength);
        Text(DemandFields.ContactPhone, c => c.Form.ContactPhone, _ => NameLength);
        Error(c => c.Form.ContactPhone is { } phone && !Telephone.IsPlausible(phone),
            _ => new("PHONE_SHAPE", Grade.Error, DemandFields.ContactPhone, "电话应为“区号-号码”或手机号，如 0571-00000102，分机写“转”。请核对。"));
        Text(DemandFields.Theme, c => c.Form.Theme, c => c.Context.Limit(DemandLimits.ThemeLength));
        Text(DemandFields.TargetGroup, c => c.Form.TargetGroup, c => c.Context.Limit(DemandLimits.TargetGroupLength));
        Text(DemandFields.Purpose, c => c.Form.Purpose, c => c.Context.Limit(DemandLimits.PurposeLength));
        Text(DemandFields.Necessity, c => c.Form.ContentAndNecessity, c => c.Context.Limit(DemandLimits.NecessityLength));
        Error(c => c.Form.CountryCodes.Count == 0,
            _ => new("COUNTRY_REQUIRED", Grade.Error, DemandFields.Countries, "请选择国家（地区），可以选多个。", Form));
        Error(c => c.Form.CountryCodes.Concat(c.Form.TeachingLocationCodes).Any(code => Countries.Find(code) is not { IsSelectable: true }),
            _ => new("COUNTRY_UNKNOWN", Grade.Error, DemandFields.Countries, "所选国家（地区）不在可选名录中，请重新选择。"));
        TooLong(DemandFields.PeriodText, c => c.Form.PeriodText, 60);
    }

    private void RequirePeriod()
    {
        Error(c => c.Form.PeriodStart is null && !c.Form.Unread.ContainsKey(DemandFields.PeriodStart),
            _ => new("PERIOD_REQUIRED", Grade.Error, DemandFields.PeriodStart, "请填写开始日期。时间未定时填预计日期，并可另写印出的写法。", Form));
        Error(c => c.Form.PeriodEnd is null && !c.Form.Unread.ContainsKey(DemandFields.PeriodEnd),
            _ => new("PERIOD_REQUIRED", Grade.Error, DemandFields.PeriodEnd, "请填写结束日期。", Form));
        Error(c => c.Form is { PeriodStart: { } start, PeriodEnd: { } end } && end < start,
            _ => new("PERIOD_REVERSED", Grade.Error, DemandFields.PeriodEnd, "结束日期早于开始日期，请改正其中一个。"));
        Error(c => c.Form is { PeriodStart: { } start, PeriodEnd: { } end } && end >= start && (start.Year != c.Context.Call.Year || end.Year != c.Context.Call.Year),
            c => new("PERIOD_OUTSIDE_YEAR", Grade.Error, DemandFields.PeriodStart, $"本次征集{c.Context.Call.Year}年的班次，办班时间须在{c.Context.Call.Year}年内。"));
    }

    private void RequireScale()
    {
        Error(c => c.Form.Persons is null && !c.Form.Unread.ContainsKey(DemandFields.Persons),
            _ => new("PERSONS_REQUIRED", Grade.Error, DemandFields.Persons, "请填写人数。", Form));
        Error(c => c.Form.Persons is < 1 or > 9_999,
            _ => new("PERSONS_RANGE", Grade.Error, DemandFields.Persons, "人数应为 1 至 9999 的整数，请改正。"));
        Ask(c => c.Form.Persons is { } persons and <= 9_999 && persons > c.Context.Limit(DemandLimits.Persons), c => c.Form.PersonsReason, c => new(
            "PERSONS_OVER_150_NEEDS_JUSTIFICATION", Grade.NeedsReason, DemandFields.Persons,
            $"人数 {c.Form.Persons}，超过每班一般规模 {c.Context.Limit(DemandLimits.Persons)}，请说明理由。", Scale)
        { Quote = $"每班规模一般不超过{c.Context.Limit(DemandLimits.Persons)}人" });
        Error(c => c.Form.Days is null && !c.Form.Unread.ContainsKey(DemandFields.Days),
            _ => new("DAYS_REQUIRED", Grade.Error, DemandFields.Days, "请填写天数。", Form));
        Error(c => c.Form.Days is < 1 or > 365,
            _ => new("DAYS_RANGE", Grade.Error, DemandFields.Days, "天数应为 1 至 365 的整数，请改正。"));
        Error(c => c.Form is { Days: { } days, PeriodStart: { } start, PeriodEnd: { } end } && end >= start && days > Span(start, end),
            c => new("DAYS_OVER_SPAN", Grade.Error, DemandFields.Days,
                $"天数 {c.Form.Days} 多于起止日期之间的 {Span(c.Form.PeriodStart ?? default, c.Form.PeriodEnd ?? default)} 天，请改正天数或日期。"));
        Ask(c => c.Form.Days is { } days and <= 365 && days > c.Context.Limit(DemandLimits.Days), c => c.Form.DaysReason, c => new(
            "DAYS_OVER_ONE_WEEK_NEEDS_JUSTIFICATION", Grade.NeedsReason, DemandFields.Days,
            $"天数 {c.Form.Days}，超过一般的 {c.Context.Limit(DemandLimits.Days)} 天，请说明理由。", Duration)
        { Quote = "培训时间一般控制在一周以内" });
        Ask(c => c.Form.DeliveryMode == DeliveryMode.Centralized && c.Context.Call.Has(DemandLimits.AdvisesDistributed), c => c.Form.ModeReason, c => new(
            "MODE_DIFFERS_FROM_2022_ADVICE", Grade.NeedsReason, DemandFields.DeliveryMode, "采用封闭式与征集函的建议不同，请说明理由。", Scale)
        { Quote = $"建议{c.Context.Call.Year}年采取分散式开展线上培训" });
        TooLong(DemandFields.PersonsReason, c => c.Form.PersonsReason, ReasonLength);
        TooLong(DemandFields.DaysReason, c => c.Form.DaysReason, ReasonLength);
        TooLong(DemandFields.ModeReason, c => c.Form.ModeReason, ReasonLength);
    }

    private void RequireBudget()
    {
        Error(c => c.Form.BudgetFen is null && !c.Form.Unread.ContainsKey(DemandFields.Budget),
            _ => new("BUDGET_REQUIRED", Grade.Error, DemandFields.Budget, "请填写经费预算，单位为万元，没有时填 0。", Form));
        Error(c => c.Form.BudgetFen is { } fen && (fen < 0 || !BudgetQuestion.IsPossible(fen) && c.Form.ConfirmedBudgetFen == fen),
            _ => new("BUDGET_RANGE", Grade.Error, DemandFields.Budget, "经费预算应在 0 至 99999 万元之间，请核对单位。"));
        Error(c => BudgetQuestion.IsAsked(c.Form, c.Context.Call) && c.Form.ConfirmedBudgetFen != c.Form.BudgetFen,
            c => new("BUDGET_UNIT_QUESTION", Grade.Error, DemandFields.Budget, BudgetQuestion.Text(c.Form.BudgetFen ?? 0)));
        Error(c => Shares(c.Form) is { Count: > 0 } shares && shares.Sum() != c.Form.BudgetFen,
            c => new("BUDGET_SPLIT", Grade.Error, DemandFields.GrantShare,
                $"经费构成合计 {Money.Wan(Shares(c.Form).Sum())} 万元，与经费预算不等。请改正，或把构成留空。"));
        Error(c => c.Form.HasOverseasFunding is null,
            _ => new("OVERSEAS_FUNDING_REQUIRED", Grade.Error, DemandFields.OverseasFunding, "请选择是否有境外资助。", Form));
        Error(c => c.Form is { HasOverseasFunding: true, Funder: null },
            _ => new("OVERSEAS_FUNDER_REQUIRED", Grade.Error, DemandFields.Funder, "选择“有”时请填写资助方全称。", Form));
        TooLong(DemandFields.Funder, c => c.Form.Funder, NameLength);
    }

    private void RequireInstitutions()
    {
        Error(c => c.Form.Institutions.Count == 0 || c.Form.Institutions.Any(institution => institution.Name is null),
            _ => new("INSTITUTION_REQUIRED", Grade.Error, DemandFields.Institutions, "请填写境外培训机构的名称，多余的空行请删去。", Form));
        Error(c => c.Form.Institutions.Any(institution => institution is { Name: not null, IsPartner: null }),
            _ => new("INSTITUTION_PARTNER_REQUIRED", Grade.Error, DemandFields.Institutions, "请为每家机构选择是否境外培训合作机构。", Form));
        Error(c => c.Form.Institutions.Any(institution => TextRules.Count(institution.Name) > NameLength),
            _ => new("TOO_LONG", Grade.Error, DemandFields.Institutions, $"机构名称最多 {NameLength} 字，请缩短。"));
    }

    private void Hint()
    {
        Finding(c => c.Form.HasOverseasFunding == true, _ => new(
            "OVERSEAS_FUNDER_PRESENT_REVIEW", Grade.Hint, DemandFields.OverseasFunding, "有境外资助的班次，归口管理部门会核对资助方和资助条件。"));
        Finding(c => c.Form.CountryCodes.Count > 1, _ => new(
            "MULTI_COUNTRY_STANDARD_SPLIT", Grade.Hint, DemandFields.Countries, "有多个国家（地区）时，资助标准按境外教师授课地点分别计算，请在授课地点和内容中写明分段。", "征集函 一、3"));
        Finding(c => c.Form is { PeriodEnd: { } end } && c.Context.Call.DayOf(DemandLimits.SettlementCutoff) is { } cutoff && end.AddMonths(1) > cutoff, c => new(
            "SUMMARY_DUE_AFTER_REIMBURSEMENT_DEADLINE", Grade.Hint, DemandFields.PeriodEnd,
            $"结束后一个月为{BeijingTime.Day((c.Form.PeriodEnd ?? default).AddMonths(1), c.Context.Call.Year)}，晚于报销截止{BeijingTime.Day(c.Context.Call.DayOf(DemandLimits.SettlementCutoff) ?? default, c.Context.Call.Year)}，请预留核销时间。", "征集函 二（一）8"));
        Finding(c => c.Form.Institutions.Any(institution => institution.IsPartner == true), _ => new(
            "PARTNER_BY_DIRECTORY", Grade.Hint, DemandFields.Institutions, "合作机构以公布名录为准，请留存合作意向材料。", "征集函 二（一）2"));
        Finding(c => TextRules.Count(c.Form.Purpose) is > 0 and < 50, _ => new(
            "PURPOSE_SHORT", Grade.Hint, DemandFields.Purpose, "培训目的较短，建议写明解决什么问题和预期成果。")
        { CanMend = true });
        Finding(c => TextRules.Count(c.Form.ContentAndNecessity) is > 0 and < 150, _ => new(
            "NECESSITY_SHORT", Grade.Hint, DemandFields.Necessity, "内容和必要性较短，归口管理部门要据此审核必要性、合理性。", "征集函 二（二）2")
        { CanMend = true });
        Finding(_ => true, _ => new(
            "STANDARD_NOT_LOADED", Grade.Hint, DemandFields.Budget, "未载入标准，无法测算参考额；不影响填写和报送。", "附件2 备注"));
    }

    private static List<long> Shares(DemandForm form) =>
        [.. new[] { form.GrantShareFen, form.OwnShareFen, form.OverseasShareFen }.OfType<long>()];

    private static int Span(DateOnly start, DateOnly end) => end.DayNumber - start.DayNumber + 1;

    private void Text(string field, Func<DemandFormCase, string?> value, Func<DemandFormCase, int> longest)
    {
        Error(c => value(c) is null, _ => new("REQUIRED", Grade.Error, field, $"请填写{Label(field)}。", Form));
        Error(c => TextRules.Count(value(c)) > longest(c), c => new("TOO_LONG", Grade.Error, field, TooLongText(Label(field), value(c), longest(c))));
    }

    private void TooLong(string field, Func<DemandFormCase, string?> value, int longest) =>
        Error(c => TextRules.Count(value(c)) > longest, c => new("TOO_LONG", Grade.Error, field, TooLongText(Label(field), value(c), longest)));

    private static string Label(string field) => DemandFields.All.LabelOf(field) ?? DemandFields.All.NameOf(field);

    private static string TooLongText(string label, string? value, int longest) => string.Create(CultureInfo.InvariantCulture,
        $"{label}最多 {longest} 字，现有 {TextRules.Count(value)} 字，请删去 {TextRules.Count(value) - longest} 字。");

    private void Ask(Func<DemandFormCase, bool> when, Func<DemandFormCase, string?> reason, Func<DemandFormCase, Finding> finding) =>
        Finding(when, c => finding(c) with { Reason = reason(c) });

    private void Error(Func<DemandFormCase, bool> when, Func<DemandFormCase, Finding> finding) => Finding(when, finding);

    private void Finding(Func<DemandFormCase, bool> when, Func<DemandFormCase, Finding> finding) =>
        RuleFor(c => c).Must(c => !when(c)).WithState(finding);
}
