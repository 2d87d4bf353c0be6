using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;

namespace TrainingDeclaration.Web.Pages.FollowUps.Most;

/// <summary>One voucher as its panel shows it.</summary>
public sealed record VoucherView(ClaimModel Page, ClaimVoucher Voucher)
{
    /// <summary>1, 2 … on the page.</summary>
    public int Number => Page.Shown.Vouchers.IndexOf(Voucher) + 1;

    /// <summary>Name of a control.</summary>
    public string Name(string part) => ClaimFields.Of(Voucher, part);

    /// <summary>Day as its control shows it.</summary>
    public string? IssuedOn => Page.Shown.Unread.GetValueOrDefault(Name("issuedOn")) ?? Voucher.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Kinds to choose from.</summary>
    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<VoucherKind>().Select(kind => new SelectListItem(kind.Label(), kind.ToString())).Prepend(new SelectListItem("请选择", ""));

    /// <summary>What a bill may be for.</summary>
    public static IEnumerable<SelectListItem> Items => Enum.GetValues<ClaimItem>().Select(item => new SelectListItem(item.Label(), item.ToString())).Prepend(new SelectListItem("账单须选择", ""));

    /// <summary>The bills that a voucher of the bank may pay.</summary>
    public IEnumerable<SelectListItem> Bills => Page.Shown.Vouchers.Where(other => other != Voucher && other.Kind == VoucherKind.Bill)
        .Select(bill => new SelectListItem($"单据 {Page.Shown.Vouchers.IndexOf(bill) + 1}　{bill.Number}", bill.Id)).Prepend(new SelectListItem("付款凭证须选择", ""));
}
