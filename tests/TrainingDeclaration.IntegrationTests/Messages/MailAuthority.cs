using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TrainingDeclaration.IntegrationTests.Messages;

/// <summary>A certificate authority of a site's own, unknown to any machine, with an intermediate one below it that issues the certificates.</summary>
public sealed class MailAuthority : IDisposable
{
    private static readonly DateTimeOffset From = DateTimeOffset.UtcNow.AddDays(-1);
    private static readonly DateTimeOffset Until = DateTimeOffset.UtcNow.AddDays(1);
    private readonly X509Certificate2 root;
    private readonly X509Certificate2 issuer;

    public MailAuthority()
    {
        using var rootKey = RSA.Create(2048);
        root = Request("CN=Own authority", rootKey, isAuthority: true).CreateSelfSigned(From, Until);
        using var issuerKey = RSA.Create(2048);
        using var bare = Request("CN=Own issuer", issuerKey, isAuthority: true).Create(root, From, Until, [1]);
        issuer = bare.CopyWithPrivateKey(issuerKey);
    }

    /// <summary>The certificate to trust, without that of the issuer, which servers send themselves.</summary>
    public string Pem => root.ExportCertificatePem();

    /// <summary>The certificate that the server at an address presents.</summary>
    public SslStreamCertificateContext For(IPAddress address)
    {
        using var key = RSA.Create(2048);
        var request = Request("CN=mail", key, isAuthority: false);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address);
        request.CertificateExtensions.Add(names.Build());
        using var bare = request.Create(issuer, From, Until, [2]);
        return SslStreamCertificateContext.Create(bare.CopyWithPrivateKey(key), [issuer], offline: true);
    }

    public void Dispose()
    {
        root.Dispose();
        issuer.Dispose();
    }

    private static CertificateRequest Request(string name, RSA key, bool isAuthority)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        return request;
    }
}
