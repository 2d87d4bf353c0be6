using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps.Most;

/// <summary>培训协议: one panel per institution, with its files.</summary>
public sealed class AgreementsModel(OpenDossier open, SectionService sections, RemarkService remarks, CurrentUserAccessor current)
    : SectionModel<AgreementList>(open, sections, remarks, current)
{
    /// <summary>The institutions that the form names.</summary>
    public string Declared => (Open.Facts.Shown as DemandForm)?.Institutions.Select(one => one.Name).OfType<string>() is { } names && names.Any() ? string.Join('、', names) : "未列机构";

    /// <inheritdoc />
    protected override SectionKind Kind => SectionKind.Agreements;

    /// <inheritdoc />
    protected override void Take(TypedFields typed, AgreementList content)
    {
        content.Items.AddRange(RowId.Unsaved(typed.Values("agreement"), [.. content.Items.Select(agreement => agreement.Id)], AgreementList.Most).Select(id => new Agreement { Id = id }));
        foreach (var agreement in content.Items.Where(agreement => typed.Values("agreement").Contains(agreement.Id)))
        {
            string Name(string part) => ExecutionFields.Of(agreement, part);
            agreement.Institution = typed.Line(Name("institution"), agreement.Institution);
            agreement.ForeignName = typed.Line(Name("foreignName"), agreement.ForeignName);
            agreement.CountryCode = typed.Line(Name("country"), agreement.CountryCode) is { } code && Countries.Find(code) is { IsSelectable: true } ? code : null;
            agreement.Language = typed.Line(Name("language"), agreement.Language);
            agreement.IsBilingual = typed.YesNo(Name("bilingual"), agreement.IsBilingual);
            agreement.SignedOn = typed.Date(content, Name("signedOn"), agreement.SignedOn);
            agreement.OurSigner = typed.Line(Name("ourSigner"), agreement.OurSigner);
            agreement.TheirSigner = typed.Line(Name("theirSigner"), agreement.TheirSigner);
            agreement.Currency = typed.Line(Name("currency"), agreement.Currency) is { } currency && Currencies.Find(currency) is not null ? currency : null;
            agreement.AmountCents = typed.Cents(content, Name("amount"), agreement.AmountCents);
            agreement.Clauses =
            [
                .. Enum.GetValues<AgreementClause>().Select(clause => new ClauseNote(
                    clause, typed.YesNo($"{Name(clause.ToString())}.is", agreement.Note(clause).IsThere),
                    typed.Line($"{Name(clause.ToString())}.where", agreement.Note(clause).Where),
                    typed.Line($"{Name(clause.ToString())}.quotation", agreement.Note(clause).Quotation))),
            ];
        }
    }

    /// <inheritdoc />
    protected override Refusal? Press(TypedFields typed, AgreementList content, string go)
    {
        if (go == "add")
        {
            if (content.Items.Count >= AgreementList.Most)
            {
                return new Refusal($"最多登记 {AgreementList.Most} 份协议。");
            }

            content.Items.Add(new Agreement { Id = RowId.New(content.Items.Select(agreement => agreement.Id)) });
        }
        else if (go.StartsWith("drop.", StringComparison.Ordinal))
        {
            var gone = content.Items.RemoveAll(agreement => agreement.Id == go["drop.".Length..]);
            foreach (var key in gone > 0 ? content.Unread.Keys.Where(key => key.StartsWith($"agreement.{go["drop.".Length..]}.", StringComparison.Ordinal)).ToList() : [])
            {
                content.Unread.Remove(key);
            }
        }

        return null;
    }

    /// <inheritdoc />
    protected override bool TakesFile(AgreementList content, string kind) =>
        content.Items.Exists(agreement => agreement.ScanKind == kind || agreement.TranslationKind == kind);
}
