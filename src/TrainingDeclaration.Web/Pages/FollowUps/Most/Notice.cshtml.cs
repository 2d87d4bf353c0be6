using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps.Most;

/// <summary>组团通知, typed and published; and the further files that the call asks for.</summary>
public sealed class NoticeModel(OpenDossier open, SectionService sections, RemarkService remarks, WorkflowService workflow, CurrentUserAccessor current, ReceiveInstant received)
    : SectionModel<EnrolmentNotice>(open, sections, remarks, current)
{
    private const string Publish = "publish";

    private readonly CurrentUserAccessor current = current;
    private readonly OpenDossier open = open;

    /// <summary>The notice as it would be printed now.</summary>
    public Sheet Sheet => EnrolmentNoticeSheet.Describe(open.Content, open.Context, NoticeHead.Next(open.Declaration, open.Content.Section<EnrolmentNotice>(Kind), received.Value));

    /// <summary>What the call asks for besides.</summary>
    public IReadOnlyList<AskedFile> Asked => open.Declaration.Call.FollowUp?.Files ?? [];

    /// <summary>Publishing it, with what is still missing.</summary>
    public ActOption? Option => open.Option(Act.PublishNotice);

    /// <summary>The title; before the first save, the usual one.</summary>
    public string? Title => First(Shown.Title, $"关于举办{open.Declaration.Title}的通知");

    /// <summary>To whom; before the first save, to everybody concerned.</summary>
    public string? Audience => First(Shown.Audience, "各有关单位");

    /// <summary>Whom to ask; before the first save, the unit's own contact.</summary>
    public string? ContactName => First(Shown.ContactName, open.Facts.Context.Unit.ContactName);

    /// <summary>The telephone number, likewise.</summary>
    public string? ContactPhone => First(Shown.ContactPhone, open.Facts.Context.Unit.ContactPhone);

    /// <summary>The last day of enrolment as its control shows it.</summary>
    public string? EnrolBy => Shown.Unread.GetValueOrDefault(ExecutionFields.NoticeEnrolBy) ?? Shown.EnrolBy?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string? First(string? typed, string? usual) => typed ?? (Revision > 0 ? null : usual);

    /// <inheritdoc />
    protected override SectionKind Kind => SectionKind.Notice;

    /// <inheritdoc />
    protected override void Take(TypedFields typed, EnrolmentNotice content)
    {
        content.Title = typed.Line(ExecutionFields.NoticeTitle, content.Title);
        content.DocumentNumber = typed.Line(ExecutionFields.NoticeNumber, content.DocumentNumber);
        content.Audience = typed.Line(ExecutionFields.NoticeAudience, content.Audience);
        content.Text = typed.Text(ExecutionFields.NoticeText, content.Text);
        content.EnrolBy = typed.Date(content, ExecutionFields.NoticeEnrolBy, content.EnrolBy);
        content.ContactName = typed.Line(ExecutionFields.NoticeContact, content.ContactName);
        content.ContactPhone = typed.Line(ExecutionFields.NoticePhone, content.ContactPhone);
        content.IsPublic = typed.YesNo(ExecutionFields.NoticeIsPublic, content.IsPublic) ?? false;
    }

    /// <inheritdoc />
    protected override Refusal? Press(TypedFields typed, EnrolmentNotice content, string go) => null;

    /// <inheritdoc />
    protected override bool TakesFile(EnrolmentNotice content, string kind) => Asked.Any(file => file.Kind == kind);

    /// <inheritdoc />
    protected override async Task<Refusal?> FinishAsync(string key, string? go, CancellationToken cancel)
    {
        if (go != Publish)
        {
            return null;
        }

        var (declaration, dossier) = (open.Declaration, open.Dossier);
        var outcome = await workflow.PerformAsync(current.Required, key, Act.PublishNotice, new ActInput
        {
            StatusStamp = declaration.StatusStamp,
            SubmissionNumber = declaration.SubmissionNumber,
            Dossier = new DossierSeen(dossier.Kind, dossier.Stamp, dossier.FilingNumber, dossier.Ordinal),
        }, cancel);
        return outcome.Refusal is { } refusal ? refusal with { Message = $"已保存，没有发布：{refusal.Message}" } : null;
    }

    /// <inheritdoc />
    protected override string Done(string? go) => go == Publish ? "已发布。请打印通知，加盖单位公章后发给学员单位。" : base.Done(go);

    /// <inheritdoc />
    protected override string After(string key, string? go) => base.After(key, go == Publish ? "save" : go);
}
