using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;

namespace TrainingDeclaration.Web.Pages.FollowUps.Most;

/// <summary>One agreement as its panel shows it.</summary>
public sealed record AgreementView(AgreementsModel Page, Agreement Agreement)
{
    /// <summary>1, 2 … on the page.</summary>
    public int Number => Page.Shown.Items.IndexOf(Agreement) + 1;

    /// <summary>Name of a control.</summary>
    public string Name(string part) => ExecutionFields.Of(Agreement, part);

    /// <summary>Day of signature as its control shows it.</summary>
    public string? SignedOn => Page.Shown.Unread.GetValueOrDefault(Name("signedOn")) ?? Agreement.SignedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Amount as its control shows it.</summary>
    public string? Amount => Page.Shown.Unread.GetValueOrDefault(Name("amount")) ?? (Agreement.AmountCents / 100m)?.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Currencies to choose from.</summary>
    public static IReadOnlyList<SelectListItem> Currencies { get; } =
        [new("请选择", ""), .. Core.Base.Reference.Currencies.All.Select(currency => new SelectListItem(currency.Option, currency.Code))];

    /// <summary>How much the clause is asked for.</summary>
    public static string Asks(AgreementClause clause) =>
        FollowUpLabels.Required.Contains(clause) ? "必须有" : clause == AgreementClause.Secrecy ? "没有须说明" : "建议有";

    /// <summary>The uploaded files of a kind.</summary>
    public IEnumerable<FrozenFile> Files(string kind) => Page.Open.Content.Of(kind);
}
