using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingDeclaration.Core.Base.Privacy;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>
/// 学员 of a class (M-34, M-36): as little as the class needs. Contacts and identity number are encrypted with a key outside the database
/// (decision 0013); there is no passport number, since trainees stay in China (M-17). They are written only by <c>RosterWriter</c>.
/// </summary>
public sealed class Trainee
{
    /// <summary>Maximum length of the name, in characters.</summary>
    public const int LongestName = 60;

    /// <summary>Maximum length of employer, post and place.</summary>
    public const int LongestText = 100;

    /// <summary>Maximum length of notes and reasons.</summary>
    public const int LongestNote = 200;

    /// <summary>Maximum length of a mail address.</summary>
    public const int LongestMail = 100;

    /// <summary>Longest mobile number as <see cref="Base.Reference.Mobile.Normalize"/> writes it.</summary>
    internal const int LongestMobile = 16;

    /// <summary>Length of an identity number.</summary>
    internal const int LongestId = 18;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DossierId { get; init; }

    /// <summary>学号 from 1 within the class; shown as 001, never given twice.</summary>
    public required int Number { get; init; }

    public required string Name { get; set; }

    /// <summary>单位.</summary>
    public required string Employer { get; set; }

    /// <summary>部门职务职称.</summary>
    public required string Post { get; set; }

    public required Employment Employment { get; set; }

    /// <summary>脱产: the trainee's employer confirms that they are released from work (M-19).</summary>
    public bool IsReleased { get; set; }

    /// <summary>手机, encrypted at <see cref="MobilePlace"/>; null = not known.</summary>
    public string? MobileCipher { get; set; }

    /// <summary>邮箱, encrypted at <see cref="MailPlace"/>; null = not known.</summary>
    public string? MailCipher { get; set; }

    /// <summary>身份证号, encrypted at <see cref="IdPlace"/>; only where the call asks for it (M-37).</summary>
    public string? IdCipher { get; set; }

    /// <summary>参训地点.</summary>
    public string? Place { get; set; }

    /// <summary>备注.</summary>
    public string? Note { get; set; }

    public required Registration Registration { get; set; }

    /// <summary>Why they left; only for <see cref="Registration.Withdrawn"/>.</summary>
    public string? WithdrawalReason { get; set; }

    /// <summary>学号 of who takes their place; null = nobody.</summary>
    public int? ReplacedBy { get; set; }

    /// <summary>
    /// Keyed hash of the identity number, or else of name and mobile: the same person has the same index in every class. Null with neither.
    /// </summary>
    public string? BlindIndex { get; set; }

    /// <summary>Raised by every change; a change names the one it has seen.</summary>
    public int Stamp { get; set; }

    /// <summary>Where the mobile number belongs.</summary>
    public FieldPlace MobilePlace => new("Trainees.Mobile", Id);

    /// <summary>Where the mail address belongs.</summary>
    public FieldPlace MailPlace => new("Trainees.Mail", Id);

    /// <summary>Where the identity number belongs.</summary>
    public FieldPlace IdPlace => new("Trainees.Id", Id);
}

internal sealed class TraineeMapping : IEntityTypeConfiguration<Trainee>
{
    public void Configure(EntityTypeBuilder<Trainee> builder)
    {
        builder.Property(t => t.Name).HasMaxLength(Trainee.LongestName);
        builder.Property(t => t.Employer).HasMaxLength(Trainee.LongestText);
        builder.Property(t => t.Post).HasMaxLength(Trainee.LongestText);
        builder.Property(t => t.Place).HasMaxLength(Trainee.LongestText);
        builder.Property(t => t.Note).HasMaxLength(Trainee.LongestNote);
        builder.Property(t => t.WithdrawalReason).HasMaxLength(Trainee.LongestNote);
        builder.Property(t => t.MobileCipher).HasMaxLength(FieldCipher.LongestOf(Trainee.LongestMobile));
        builder.Property(t => t.MailCipher).HasMaxLength(FieldCipher.LongestOf(Trainee.LongestMail));
        builder.Property(t => t.IdCipher).HasMaxLength(FieldCipher.LongestOf(Trainee.LongestId));
        builder.Property(t => t.BlindIndex).HasMaxLength(64);
        builder.Property(t => t.Stamp).IsConcurrencyToken();
        builder.HasIndex(t => new { t.DossierId, t.Number }).IsUnique();
        builder.HasIndex(t => t.BlindIndex).HasFilter("\"BlindIndex\" IS NOT NULL");
        builder.HasIndex(t => new { t.DossierId, t.BlindIndex }).IsUnique().HasFilter("\"BlindIndex\" IS NOT NULL");
        builder.HasOne<Dossier>().WithMany().HasForeignKey(t => t.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
