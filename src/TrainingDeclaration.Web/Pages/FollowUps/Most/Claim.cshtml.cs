using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps.Most;

/// <summary>报销申请: the account, the amount, a panel per voucher (M-41, M-62).</summary>
public sealed class ClaimModel(OpenDossier open, SectionService sections, RemarkService remarks, CurrentUserAccessor current)
    : SectionModel<ExpenseClaim>(open, sections, remarks, current)
{
    /// <summary>Whose account is expected.</summary>
    public string PayeeHint => Open.Facts.Context.Call.Has(FollowUpLimits.PaysAbroad) ? "协议中的境外培训机构" : $"一般为{Open.Facts.Context.Unit.Name}";

    /// <summary>An amount as its control shows it: as typed if it was not read.</summary>
    public string? Amount(string name, long? hundredths) =>
        Shown.Unread.GetValueOrDefault(name) ?? (hundredths / 100m)?.ToString("0.00", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    protected override DossierKind Part => DossierKind.Settlement;

    /// <inheritdoc />
    protected override SectionKind Kind => SectionKind.Claim;

    /// <inheritdoc />
    protected override void Take(TypedFields typed, ExpenseClaim content)
    {
        content.ClaimedFen = typed.Cents(content, ClaimFields.Claimed, content.ClaimedFen);
        content.PayeeName = typed.Line(ClaimFields.PayeeName, content.PayeeName);
        content.Bank = typed.Line(ClaimFields.Bank, content.Bank);
        content.Account = typed.Line(ClaimFields.Account, content.Account);
        content.Swift = typed.Line(ClaimFields.Swift, content.Swift);
        content.Vouchers.AddRange(RowId.Unsaved(typed.Values("voucher"), [.. content.Vouchers.Select(voucher => voucher.Id)], ExpenseClaim.Most).Select(id => new ClaimVoucher { Id = id }));
        foreach (var voucher in content.Vouchers.Where(voucher => typed.Values("voucher").Contains(voucher.Id)))
        {
            string Name(string part) => ClaimFields.Of(voucher, part);
            voucher.Kind = typed.One(Name("kind"), voucher.Kind);
            voucher.Item = typed.One(Name("item"), voucher.Item);
            voucher.Number = typed.Line(Name("number"), voucher.Number);
            voucher.IssuedOn = typed.Date(content, Name("issuedOn"), voucher.IssuedOn);
            voucher.Payee = typed.Line(Name("payee"), voucher.Payee);
            voucher.Currency = typed.Line(Name("currency"), voucher.Currency) is { } currency && Currencies.Find(currency) is not null ? currency : null;
            voucher.AmountCents = typed.Cents(content, Name("amount"), voucher.AmountCents);
            voucher.CnyFen = typed.Cents(content, Name("cny"), voucher.CnyFen);
            voucher.BillId = typed.Line(Name("bill"), voucher.BillId) is { } bill && content.Vouchers.Exists(other => other.Id == bill && other != voucher) ? bill : null;
        }
    }

    /// <inheritdoc />
    protected override Refusal? Press(TypedFields typed, ExpenseClaim content, string go)
    {
        if (go == "add")
        {
            if (content.Vouchers.Count >= ExpenseClaim.Most)
            {
                return new Refusal($"最多登记 {ExpenseClaim.Most} 张单据。");
            }

            content.Vouchers.Add(new ClaimVoucher { Id = RowId.New(content.Vouchers.Select(voucher => voucher.Id)) });
        }
        else if (go.StartsWith("drop.", StringComparison.Ordinal))
        {
            var id = go["drop.".Length..];
            content.Vouchers.RemoveAll(voucher => voucher.Id == id);
            foreach (var bank in content.Vouchers.Where(voucher => voucher.BillId == id))
            {
                bank.BillId = null;
            }

            foreach (var key in content.Unread.Keys.Where(key => key.StartsWith(ClaimFields.Of(id, ""), StringComparison.Ordinal)).ToList())
            {
                content.Unread.Remove(key);
            }
        }

        return null;
    }

    /// <inheritdoc />
    protected override bool TakesFile(ExpenseClaim content, string kind) => content.Vouchers.Exists(voucher => voucher.FileKind == kind);
}
