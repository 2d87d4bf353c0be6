using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most;

/// <summary>线上出国（境）培训需求: the scheme of 附件2.</summary>
public static class DemandFormScheme
{
    /// <summary>Stable key.</summary>
    public const string Key = "most";

    /// <summary>The scheme.</summary>
    public static readonly Scheme Scheme = new()
    {
        Key = Key,
        DocumentName = year => $"附件2　{DemandFormSheet.Title(year)}",
        CallTitle = year => $"关于征集{year}年线上出国（境）培训需求的函",
        NumberPrefix = "XQ",
        PlanNumberPrefix = "JH",
        EditView = "Most/_Fields",
        Groups = DemandFields.All.Groups,
        Workflow = DemandFormWorkflow.Table,
        Create = (id, setting) => new DemandForm
        {
            DeclarationId = id,
            ContactName = setting.Unit.ContactName,
            ContactPhone = setting.Unit.ContactPhone,
        },
        CopyTexts = (from, to) => DemandFields.All.CopyLasting((DemandForm)from, (DemandForm)to),
        Word = new WordReading(DemandFormWord.Find, (word, body, setting) => DemandFormWord.Read(word, (DemandForm)body, setting)),
        Apply = (typed, body) => DemandFields.All.Apply(typed, (DemandForm)body),
        Press = (typed, body, go) => DemandFormReader.Press(typed, (DemandForm)body, go),
        ControlOf = DemandFields.All.ControlOf,
        Takes = DemandFields.All.Takes.ToDictionary(one => one.Key, one => (Action<Body, Body>)((from, to) => one.Value((DemandForm)from, (DemandForm)to))),
        LoadAsync = async (db, id, cancel) => await db.Set<DemandForm>().SingleAsync(form => form.DeclarationId == id, cancel),
        Check = (body, setting) => DemandFormValidator.Check((DemandForm)body, setting),
        Describe = (body, setting) => DemandFormSheet.Describe((DemandForm)body, setting),
        Papers = new SchemePapers
        {
            BundleTitle = BundleListSheet.Title,
            BundleList = BundleListSheet.Describe,
            RowOpinion = BundleListSheet.OpinionOf,
            PlanTitle = (year, ordinal) => $"{year}年线上出国（境）培训计划（第{ordinal}批）",
            PlanSubject = items => string.Create(CultureInfo.InvariantCulture,
                $"拟支持培训班 {items.Count} 个，培训 {items.Sum(i => i.Declaration.GrantedPersons ?? 0)} 人，资助境外培训费 {Money.Wan(items.Sum(i => i.Declaration.GrantedFen ?? 0))} 万元。请审批。"),
            NoticeTitle = "项目执行通知",
            Notice = (declaration, setting, _, on) => ExecutionNoticeSheet.Describe(declaration, setting, on),
        },
        Summarize = body => Summarize((DemandForm)body),
        FocusAreas = body => ((DemandForm)body).FocusAreas,
        Fields = (body, setting) => DemandFields.All.Of((DemandForm)body, setting),
        FieldKeys = DemandFields.All.Keys,
        LabelOf = DemandFields.All.LabelOf,
        ToJson = body => JsonSerializer.Serialize((DemandForm)body, JsonText.Options),
        FromJson = json => JsonSerializer.Deserialize<DemandForm>(json, JsonText.Options)
            ?? throw new InvalidOperationException("A stored form is empty."),
    };

    private static Summary Summarize(DemandForm form) => new(
        form.Theme, Countries.Names(form.CountryCodes), form.Persons, form.Days, form.BudgetFen, form.PeriodStart, form.PeriodEnd)
    {
        PeriodText = form.PeriodText,
    };
}
